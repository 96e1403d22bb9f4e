import { CHANGE_KEYS, type ChangeAnswer, type ChangeKey } from "@/lib/domain/triage/answers";

/** How long a confirmed baseline may count, in days after the examination: bounds of the setting, and its default. */
export const BASELINE_DAYS = { least: 30, most: 90 } as const;

const DAY = 86_400_000;

/** The last day, YYYY-MM-DD, on which a baseline found on `examinedOn` counts. */
export function baselineUntil(examinedOn: string, days: number = BASELINE_DAYS.most): string {
  const counted = Math.min(Math.max(days, BASELINE_DAYS.least), BASELINE_DAYS.most);
  return new Date(Date.parse(examinedOn) + counted * DAY).toISOString().slice(0, 10);
}

export type EndingAnswer = Exclude<ChangeAnswer, "NO" | "OLD">;
export type EndedBaseline = { readonly item: ChangeKey; readonly answer: EndingAnswer };

function ends(answer: unknown): answer is EndingAnswer {
  return answer === "NEW" || answer === "WORSE" || answer === "UNSURE";
}

/** The items whose baseline ends by what was just answered: given as new, worse or not sure, and not so before. */
export function endedBaselines(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): EndedBaseline[] {
  return CHANGE_KEYS.flatMap((item) => {
    const answer = after[item];
    return ends(answer) && before[item] !== answer ? [{ item, answer }] : [];
  });
}
