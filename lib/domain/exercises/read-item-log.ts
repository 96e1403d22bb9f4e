import type { Dose } from "@/lib/domain/exercises/dose";
import { type DoseTarget, doseTarget } from "@/lib/domain/exercises/dose-target";
import { type LoggedSide, type Side, sidesToLog } from "@/lib/domain/exercises/side";

export const OUTCOMES = ["done", "part", "not_done"] as const;
export type Outcome = (typeof OUTCOMES)[number];
const FORM_FELT = ["yes", "unsure", "no"] as const;
export type FormFelt = (typeof FORM_FELT)[number];

type Fields = Readonly<Record<string, string | string[] | undefined>>;
type Planned = { readonly side: Side; readonly dose: Dose };
export type SideLog = {
  readonly side: LoggedSide;
  readonly outcome: Outcome;
  /** Over all sets of this side; one of the two, by the dose's unit. Null where it was not said. */
  readonly repsDone: number | null;
  readonly secondsDone: number | null;
  /** Made once with the form, so that the same answer again changes nothing. */
  readonly clientKey: string;
};
export type ItemLogAnswer = {
  readonly entries: readonly SideLog[];
  readonly pain: number;
  readonly formFelt: FormFelt | null;
};

/** What is said where the outcome of a side is missing. */
export const NOT_CHOSEN = {
  both: "chooseOutcome",
  left: "chooseOutcomeLeft",
  right: "chooseOutcomeRight",
} as const satisfies Readonly<Record<LoggedSide, string>>;
export const ITEM_LOG_PROBLEMS = [
  ...Object.values(NOT_CHOSEN),
  ...(["choosePain", "amount", "tryAgain", "warmUpFirst"] as const),
];
export type ItemLogProblem = (typeof ITEM_LOG_PROBLEMS)[number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isOutcome = (value: unknown): value is Outcome => OUTCOMES.some((one) => one === value);
const isFormFelt = (value: unknown): value is FormFelt => FORM_FELT.some((one) => one === value);

function painOf({ pain }: Fields): number | undefined {
  const value = typeof pain === "string" && /^\d{1,2}$/.test(pain) ? Number(pain) : Number.NaN;
  return value >= 0 && value <= 10 ? value : undefined;
}

/** What was done of a part, where it was said; undefined when it is no number. */
function partOf(posted: string | string[] | undefined): number | null | undefined {
  const text = typeof posted === "string" ? posted.trim() : "";
  if (text === "") return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** Done is the whole dose, a part what the patient said, nothing is nothing. */
function amountsOf(outcome: Outcome, part: number | null, target: DoseTarget | null) {
  if (!target) return { repsDone: null, secondsDone: null };
  const amount = outcome === "done" ? target.amount : outcome === "part" ? part : 0;
  return target.unit === "reps"
    ? { repsDone: amount, secondsDone: null }
    : { repsDone: null, secondsDone: amount };
}

/**
 * What of each side its form says was done, for an exercise left before that form was sent; a side of which it says nothing was not
 * done.
 */
export function doneBefore(
  fields: Fields,
  { side: sided, dose }: Planned,
): readonly Omit<SideLog, "clientKey">[] {
  return sidesToLog(sided).map((side) => {
    const said = fields[`outcome-${side}`];
    const part = partOf(fields[`amount-${side}`]) ?? null;
    if (said !== "done" && said !== "part")
      return { side, outcome: "not_done", repsDone: null, secondsDone: null };
    return { side, outcome: said, ...amountsOf(said, part, doseTarget(dose)) };
  });
}

/**
 * Reads `outcome-<side>`, `key-<side>` and, of a part, `amount-<side>` for each side, `pain`, and `form` where it was
 * answered; problems are message keys by field, all at once.
 */
export function readItemLog(
  fields: Fields,
  { side: sided, dose }: Planned,
): { readonly answer: ItemLogAnswer } | { readonly problems: Readonly<Record<string, ItemLogProblem>> } {
  const problems: Record<string, ItemLogProblem> = {};
  const entries = sidesToLog(sided).flatMap((side): SideLog[] => {
    const outcome = fields[`outcome-${side}`];
    const clientKey = fields[`key-${side}`];
    const part = partOf(fields[`amount-${side}`]);
    if (!isOutcome(outcome)) problems[`outcome-${side}`] = NOT_CHOSEN[side];
    else if (typeof clientKey !== "string" || !UUID.test(clientKey)) problems[`outcome-${side}`] = "tryAgain";
    else if (outcome === "part" && part === undefined) problems[`amount-${side}`] = "amount";
    else return [{ side, outcome, clientKey, ...amountsOf(outcome, part ?? null, doseTarget(dose)) }];
    return [];
  });
  const pain = painOf(fields);
  if (pain === undefined) problems["pain"] = "choosePain";
  if (pain === undefined || Object.keys(problems).length > 0) return { problems };
  return { answer: { entries, pain, formFelt: isFormFelt(fields["form"]) ? fields["form"] : null } };
}
