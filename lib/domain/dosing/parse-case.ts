import {
  anyNumber,
  type Check,
  isObject,
  type Json,
  oneOf,
  parseObject,
  wholeNumber,
} from "@/lib/domain/case-lines/check-value";
import { LEG_MOVES, PAIN_QUALITIES, type DosedItem, type ItemLog } from "@/lib/domain/dosing/item-log";
import type { DoseInput } from "@/lib/domain/dosing/propose-dose";
import { SIDES } from "@/lib/domain/exercises/side";
import { PHASES, type Phase } from "@/lib/domain/exercises/written-exercise";
import { realDay } from "@/lib/domain/patients/birth-date";
import { TIER_LETTERS, type Tier, TIERS } from "@/lib/domain/triage/tiers";

export type ParsedDoseCase =
  | Readonly<{ ok: true; id: string; input: DoseInput }>
  | Readonly<{ ok: false; id: string | null; error: string }>;

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);

const atLeast =
  (lowest: number): Check =>
  (value) =>
    anyNumber(value) ?? ((value as number) >= lowest ? null : `must be ${lowest} or more`);

const aboveZero: Check = (value) => anyNumber(value) ?? ((value as number) > 0 ? null : "must be above 0");

const text: Check = (value) => (typeof value === "string" && value !== "" ? null : "must be text");

const day: Check = (value) => {
  const [, year, month, date] =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(typeof value === "string" ? value : "") ?? [];
  return realDay(Number(year), Number(month), Number(date)) === null ? "must be a day as YYYY-MM-DD" : null;
};

const object: Check = (value) => (isObject(value) ? null : "must be an object");
const pain = wholeNumber(0, 10);
const yesNo = oneOf([true, false]);

const LINE_CHECKS: ReadonlyMap<string, Check> = new Map([
  ["id", text],
  ["phase", oneOf(PHASES)],
  ["today", day],
  ["openTier", oneOf(Object.values(TIER_LETTERS))],
  ["settings", object],
  ["item", object],
  ["history", (value: unknown) => (Array.isArray(value) ? null : "must be a list")],
]);
/** Beside a case to say what is expected of it; the decision never reads it. */
const EXPECTATION = "expect";

const ITEM_CHECKS: ReadonlyMap<keyof DosedItem, Check> = new Map([
  ["exerciseId", text],
  ["sets", wholeNumber(1)],
  ["reps", orNull(wholeNumber(1))],
  ["repsTop", orNull(aboveZero)],
  ["holdSeconds", orNull(aboveZero)],
  ["loadKg", orNull(atLeast(0))],
  ["loadStepKg", orNull(atLeast(0))],
  ["side", oneOf(SIDES)],
  ["harderId", orNull(text)],
  ["easierId", orNull(text)],
]);

const LOG_CHECKS: ReadonlyMap<keyof ItemLog, Check> = new Map([
  ["date", day],
  ["pre", pain],
  ["worst", pain],
  ["quality", oneOf(PAIN_QUALITIES)],
  ["sharpSettled5min", orNull(yesNo)],
  ["legMoved", oneOf(LEG_MOVES)],
  ["formOK", yesNo],
  ["repsDone", atLeast(0)],
  ["target", atLeast(0)],
  ["am", orNull(pain)],
  ["doms", yesNo],
]);

/** The first key of an object that is unknown, missing or wrong. `prefix` names the object, with its dot. */
function faultIn(value: Json, checks: ReadonlyMap<string, Check>, prefix = ""): string | null {
  for (const key of Object.keys(value)) if (!checks.has(key)) return `unknown field ${prefix}${key}`;
  for (const [key, check] of checks) {
    if (!Object.hasOwn(value, key)) return `${prefix}${key} is missing`;
    const fault = check(value[key]);
    if (fault !== null) return `${prefix}${key} ${fault}`;
  }
  return null;
}

function faultInItem(item: Json): string | null {
  const fault = faultIn(item, ITEM_CHECKS, "item.");
  if (fault !== null) return fault;
  const hasWork = item["reps"] !== null || item["holdSeconds"] !== null;
  return hasWork ? null : "item.reps and item.holdSeconds are both null";
}

function faultInHistory(history: readonly unknown[], today: string): string | null {
  let before = "";
  for (const [index, log] of history.entries()) {
    const name = `history[${index}]`;
    if (!isObject(log)) return `${name} must be an object`;
    const fault = faultIn(log, LOG_CHECKS, `${name}.`);
    if (fault !== null) return fault;
    const { date } = log as ItemLog;
    if (date < before) return `${name}.date is before the one above it`;
    if (date > today) return `${name}.date is after today`;
    before = date;
  }
  return null;
}

function faultInCase(line: Json): string | null {
  const fault = faultIn(line, LINE_CHECKS);
  if (fault !== null) return fault;
  const { settings, item, history, today } = line as Readonly<{
    settings: Json;
    item: Json;
    history: readonly unknown[];
    today: string;
  }>;
  const [setting] = Object.keys(settings);
  if (setting !== undefined) return `unknown field settings.${setting}`;
  return faultInItem(item) ?? faultInHistory(history, today);
}

/** The tier a letter of the command stands for. */
function tierOf(letter: unknown): Tier {
  return TIERS.find((tier) => TIER_LETTERS[tier] === letter) ?? "none";
}

/** Only for a line that has passed its checks. */
function inputFrom({ phase, today, openTier, item, history }: Json): DoseInput {
  return {
    phase: phase as Phase,
    today: today as string,
    openTier: tierOf(openTier),
    item: item as DosedItem,
    history: history as readonly ItemLog[],
  };
}

/** Read one line of the dose command. An error names the field at fault. */
export function parseDoseCase(line: string): ParsedDoseCase {
  const json = parseObject(line);
  if (json === null) return { ok: false, id: null, error: "the line is not a JSON object" };
  const asked = Object.fromEntries(Object.entries(json).filter(([key]) => key !== EXPECTATION));
  const id = typeof json["id"] === "string" ? json["id"] : null;
  const error = faultInCase(asked);
  if (error !== null || id === null) return { ok: false, id, error: error ?? "id is missing" };
  return { ok: true, id, input: inputFrom(asked) };
}
