import {
  anyNumber,
  type Check,
  isObject,
  type Json,
  listOf,
  oneOf,
  parseObject,
  wholeNumber,
} from "@/lib/domain/case-lines/check-value";
import {
  type Answers,
  CHANGE_ANSWERS,
  CHANGE_KEYS,
  HISTORY_KEYS,
  LEG_SPREADS,
  type Profile,
  SCORE_LIMITS,
  SEXES,
  SHARP_ANSWERS,
  type Trend,
  type TriageInput,
  YES_NO_KEYS,
} from "@/lib/domain/triage/answers";

export type ParsedCase =
  | Readonly<{ ok: true; id: string; input: TriageInput }>
  | Readonly<{ ok: false; id: string | null; error: string }>;

const count = wholeNumber(0);
const yesNo = oneOf([true, false]);

const same = (keys: readonly string[], check: Check) => keys.map((key) => [key, check] as const);

const PROFILE_CHECKS: ReadonlyMap<string, Check> = new Map([
  ["age", wholeNumber(0, 120)],
  ["sex", oneOf(SEXES)],
  ["hx", listOf(oneOf(HISTORY_KEYS))],
  ["baseline", listOf(oneOf(CHANGE_KEYS))],
]);

const ANSWER_CHECKS: ReadonlyMap<string, Check> = new Map([
  ...same(CHANGE_KEYS, oneOf(CHANGE_ANSWERS)),
  ...same(YES_NO_KEYS, oneOf([true, false, "UNSURE"])),
  ...Object.entries(SCORE_LIMITS).map(([key, highest]) => [key, wholeNumber(0, highest)] as const),
  ["sharpEx", oneOf(SHARP_ANSWERS)],
]);

const TREND_CHECKS: ReadonlyMap<string, Check> = new Map([
  ["nrs", listOf(wholeNumber(0, 10))],
  ["nights7", wholeNumber(0, 7)],
  ["improve", anyNumber],
  ["rmdq", wholeNumber(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)],
  ["legSpread", oneOf(LEG_SPREADS)],
  ...same(["acute", "recurDifferent", "openAlert"], yesNo),
  ...same(["days", "numbWorse", "painfulSessions", "redSessions", "grocLow", "avoid", "missedDays"], count),
]);

/** The first thing wrong in a field of the line whose keys must all be known; the field may be absent. */
function faultIn(name: string, line: Json, checks: ReadonlyMap<string, Check>): string | null {
  if (!Object.hasOwn(line, name)) return null;
  const value = line[name];
  if (!isObject(value)) return `${name} must be an object`;
  for (const [key, entry] of Object.entries(value)) {
    const check = checks.get(key);
    if (check === undefined) return `unknown key in ${name}: ${key}`;
    const fault = check(entry);
    if (fault !== null) return `${name}.${key} ${fault}`;
  }
  return null;
}

function faultInProfile(line: Json): string | null {
  if (!Object.hasOwn(line, "age")) return "age is missing";
  for (const [key, check] of PROFILE_CHECKS) {
    const fault = Object.hasOwn(line, key) ? check(line[key]) : null;
    if (fault !== null) return `${key} ${fault}`;
  }
  return null;
}

/** Only for a line that has passed its checks. */
function inputFrom({ age, sex, hx = [], baseline = [], ans = {}, trend = {} }: Json): TriageInput {
  const profile = { age, ...(sex === undefined ? {} : { sex }), history: hx, baseline } as Profile;
  return { profile, answers: ans as Answers, trend: trend as Trend };
}

/** Read one line of the triage command. Other top-level fields are ignored. An error names the field at fault. */
export function parseCase(line: string): ParsedCase {
  const json = parseObject(line);
  if (json === null) return { ok: false, id: null, error: "the line is not a JSON object" };
  const { id } = json;
  if (typeof id !== "string") return { ok: false, id: null, error: "id is missing or not text" };
  const error =
    faultInProfile(json) ?? faultIn("ans", json, ANSWER_CHECKS) ?? faultIn("trend", json, TREND_CHECKS);
  return error === null ? { ok: true, id, input: inputFrom(json) } : { ok: false, id, error };
}
