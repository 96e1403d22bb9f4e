import { EPISODE_END_WORDS, EPISODE_PHASE_WORDS } from "@/components/episodes/episode-words";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { END_REASON_WORDS } from "@/components/programme-ends/end-words";
import { STATUS_WORDS } from "@/components/today/visit-words";
import { measureName, scoreOfInWords } from "@/lib/domain/outcomes/measure-words";
import type { TimelineKind } from "@/lib/domain/timeline/timeline";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";

export type TimelineEventWords = {
  readonly title: string;
  readonly detail: string;
  readonly href: string | null;
};

type Event = {
  readonly kind: TimelineKind;
  readonly id: string;
  readonly first: string | null;
  readonly second: string | null;
  readonly third: string | null;
};

const known = <T extends string>(words: Readonly<Record<T, string>>, key: string | null): string | null =>
  key !== null && Object.hasOwn(words, key) ? words[key as T] : null;
const flags = (tier: string | null) => (tier === "none" ? "no flags" : (known(TIER_WORDS, tier) ?? ""));
const listed = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(", ");

function measureWords({ first, second }: Event, chart: string): TimelineEventWords {
  const key = first ?? "";
  return {
    title: measureName(key),
    detail: second === null ? "" : scoreOfInWords(key, Number(second)),
    href: `${chart}/measures`,
  };
}

const WORDS: Readonly<Record<TimelineKind, (event: Event, chart: string) => TimelineEventWords>> = {
  visit: ({ id, first, second }) => ({
    title: `Visit: ${visitKindWord(first ?? "")}`,
    detail: known(STATUS_WORDS, second) ?? "",
    href: `/clinic/visits/${id}`,
  }),
  note: ({ id, first, second }) => ({
    title: first === "signed" ? "Note signed" : "Note begun",
    detail: second ?? "",
    href: `/clinic/notes/${id}`,
  }),
  intake: ({ id, first, second }) => ({
    title: first === "draft" ? "Intake begun" : "Intake handed in",
    detail: first === "draft" && second === "none" ? "" : flags(second),
    href: `/clinic/intakes/${id}`,
  }),
  "check-in": ({ id, first, second, third }, chart) => ({
    title: first === "completed" ? "Check-in" : "Check-in not finished",
    // Of one that was left in the middle nobody knows that there is none.
    detail: listed(
      third === null ? null : `pain ${third} of 10`,
      first !== "completed" && second === "none" ? null : flags(second),
    ),
    href: `${chart}/check-ins/${id}`,
  }),
  alert: ({ id, first, second, third }) => ({
    title: `Alert: ${flags(first)}`,
    detail: listed(second, third?.replaceAll("-", " ") ?? null),
    href: `/clinic/alerts/${id}`,
  }),
  episode: ({ first, second, third }, chart) => ({
    title: `Episode: ${first ?? ""}`,
    detail: listed(
      second === "reopened" ? "opened again" : (known(EPISODE_PHASE_WORDS, second)?.toLowerCase() ?? "ended"),
      second === null ? (known(EPISODE_END_WORDS, third)?.toLowerCase() ?? null) : `“${third ?? ""}”`,
    ),
    href: `${chart}/episode`,
  }),
  letter: ({ id, first, second, third }) => ({
    title: first === null ? "Letter begun" : "Letter signed",
    detail: listed(second, third && `to ${third}`),
    href: `/clinic/letters/${id}`,
  }),
  programme: ({ first, second, third }, chart) => ({
    title: `${second === null ? "Programme ended" : "Programme"}: ${first ?? ""}`,
    detail: second === null ? (known(END_REASON_WORDS, third)?.toLowerCase() ?? "") : `version ${second}`,
    href: `${chart}/programme`,
  }),
  session: (_event, chart) => ({ title: "Exercise session", detail: "", href: `${chart}/programme` }),
  measure: measureWords,
};

/** An event in a clinician's words, and where it can be read whole. */
export function eventWords(event: Event, chart: string): TimelineEventWords {
  return WORDS[event.kind](event, chart);
}
