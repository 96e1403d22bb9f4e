import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { type OpeningHours, type OpenSpan, sessionsOf, type Weekday } from "@/lib/domain/hours/opening-hours";

/** Monday first, as people read a week. */
export const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0];
export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  0: "Sunday",
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
};
/** Sessions a form offers for each day. */
export const SESSIONS_A_DAY = 3;

export const hoursField = (end: "open" | "close", weekday: Weekday, session: number) =>
  `${end}-${weekday}-${session}`;

type Read = { spans: OpenSpan[]; problem?: { field: string; words: string } };

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** One session as it was typed; undefined when both boxes are empty. */
function readSpan(open: string, close: string): OpenSpan | "half" | "backwards" | undefined {
  if (open === "" && close === "") return undefined;
  if (!CLOCK.test(open) || !CLOCK.test(close)) return "half";
  // A clock has no 24:00: midnight is the end of the day it closes.
  const span = { open, close: close === "00:00" ? "24:00" : close };
  return span.open < span.close ? span : "backwards";
}

const WORDS = {
  half: "type both times, such as 08:00 and 12:30",
  backwards: "the closing time must come after the opening time",
};

function readDay(typed: Readonly<Record<string, string>>, weekday: Weekday): Read {
  const spans: OpenSpan[] = [];
  for (let session = 0; session < SESSIONS_A_DAY; session++) {
    const [opens, closes] = [hoursField("open", weekday, session), hoursField("close", weekday, session)];
    const [open, close] = [typed[opens] ?? "", typed[closes] ?? ""];
    const read = readSpan(open, close);
    if (read === undefined) continue;
    if (typeof read === "string") {
      // The words stand at the box to be changed: the one that is missing, else the end that comes too early.
      const field = read === "half" && !CLOCK.test(open) ? opens : closes;
      return { spans, problem: { field, words: WORDS[read] } };
    }
    if (spans.some((before) => read.open < before.close && before.open < read.close))
      return { spans, problem: { field: opens, words: "these times overlap the session before" } };
    spans.push(read);
  }
  return { spans: sessionsOf(weekday, { [weekday]: spans }) };
}

/** Opening hours from a form's boxes, or what is wrong with them by field. */
export function readHours(typed: Readonly<Record<string, string>>): {
  readonly hours: OpeningHours;
  readonly problems: Readonly<Record<string, string>>;
} {
  const days = WEEK.map((weekday) => ({ weekday, ...readDay(typed, weekday) }));
  const problems: Record<string, string> = {};
  for (const { weekday, problem } of days)
    if (problem) problems[problem.field] = `${WEEKDAY_NAMES[weekday]}: ${problem.words}`;
  const open = days.filter(({ spans }) => spans.length > 0);
  if (open.length === 0 && Object.keys(problems).length === 0)
    problems[hoursField("open", 1, 0)] = "Open on at least one day";
  return { hours: Object.fromEntries(open.map(({ weekday, spans }) => [weekday, spans])), problems };
}

/** Every box of the week as it stands for these hours, the empty ones too. */
export function hoursBoxes(hours: OpeningHours): Boxes {
  const names = WEEK.flatMap((weekday) =>
    Array.from({ length: SESSIONS_A_DAY }, (_, session) => [
      hoursField("open", weekday, session),
      hoursField("close", weekday, session),
    ]).flat(),
  );
  return { ...Object.fromEntries(names.map((name) => [name, ""])), ...typedHours(hours) };
}

/** The day a box of the week belongs to: "Monday". */
export function boxDay(box: string): string {
  const weekday = WEEK.find((one) => box.split("-")[1] === String(one));
  return weekday === undefined ? "" : WEEKDAY_NAMES[weekday];
}

/** What the boxes show for these hours. */
export function typedHours(hours: OpeningHours): Record<string, string> {
  return Object.fromEntries(
    WEEK.flatMap((weekday) =>
      sessionsOf(weekday, hours).flatMap(({ open, close }, session) => [
        [hoursField("open", weekday, session), open.padStart(5, "0")],
        [hoursField("close", weekday, session), close === "24:00" ? "00:00" : close.padStart(5, "0")],
      ]),
    ),
  );
}
