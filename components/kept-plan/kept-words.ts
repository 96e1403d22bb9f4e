import type { StepProblem } from "@/lib/client/kept-session/step";
import type { Language } from "@/lib/domain/people/language";
import type { HowItEnded } from "@/lib/domain/player/how-it-ended";

export type Problem = StepProblem | "chooseReason" | "notKept";

/** Every word of the kept plan that is not in a part the server made. */
export type KeptWords = {
  readonly title: string;
  /** How much there is to do, by the day's rounds. */
  readonly leads: readonly string[];
  /** What is left out because its muscles rest, by what "{names}" and "{day}" stand for. */
  readonly rests: Readonly<Record<"title" | "body" | "back" | "today" | "nothing", string>> & {
    readonly language: Language;
  };
  /** Of a plan with something several times a day: before the first round, before each later one, and between two. */
  readonly rounds: {
    readonly first: string;
    readonly again: readonly string[];
    readonly later: string;
  } | null;
  readonly start: string;
  readonly resume: string;
  /** By the form that comes first. */
  readonly checkIn: Readonly<Record<"short" | "full", { readonly title: string; readonly lead: string }>>;
  readonly checkInButton: string;
  readonly checkInHref: string;
  readonly help: string;
  readonly signOut: string;
  readonly doNow: string;
  readonly problem: string;
  /** "Error: {title}" */
  readonly pageTitle: string;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly endTitle: string;
  readonly endLead: string;
  readonly finish: string;
  /** Today's session is over, where the page is opened again. */
  readonly over: { readonly title: string; readonly lead: string; readonly worse: string };
  readonly doneTitle: Readonly<Record<HowItEnded, string>>;
  /** Where something hurt. */
  readonly doneHurt: string;
  readonly doneLead: string;
  readonly home: string;
  readonly outcomes: Readonly<Record<"done" | "part" | "not_done" | "missing", string>>;
};
