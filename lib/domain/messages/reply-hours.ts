import { type OpeningHours, type OpenSpan, sessionsOf, type Weekday } from "@/lib/domain/hours/opening-hours";

/** Days in a row with the same hours; `to` is `from` for a single day. */
export type ReplyHours = Readonly<{ from: Weekday; to: Weekday; spans: readonly OpenSpan[] }>;

const FROM_MONDAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0];
const same = (one: readonly OpenSpan[], other: readonly OpenSpan[]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Spans of a day as one reads them: a break of no length is none. */
function joined(spans: readonly OpenSpan[]): OpenSpan[] {
  const found: OpenSpan[] = [];
  for (const { open, close } of spans) {
    const last = found.at(-1);
    if (last?.close === open) found[found.length - 1] = { open: last.open, close };
    else found.push({ open, close });
  }
  return found;
}

/** The week's opening hours from Monday, days that are alike together. Days the clinic is shut are left out. */
export function replyHours(hours: OpeningHours): ReplyHours[] {
  const groups: ReplyHours[] = [];
  let before: Weekday | null = null;
  for (const day of FROM_MONDAY) {
    const spans = joined(sessionsOf(day, hours));
    const last = groups.at(-1);
    if (spans.length > 0) {
      if (last && last.to === before && same(last.spans, spans))
        groups[groups.length - 1] = { ...last, to: day };
      else groups.push({ from: day, to: day, spans });
    }
    before = day;
  }
  return groups;
}
