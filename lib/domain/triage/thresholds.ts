import type { RuleId } from "@/lib/domain/triage/rule-ids";

/** What a number is, which is how far a clinic may move it. */
export type ThresholdKind = "age" | "points" | "days" | "count" | "new-window" | "baseline";

export type Threshold = Readonly<{
  kind: ThresholdKind;
  default: number;
  /** Which way the number moves when its rules fire more often: the only way a clinic may move it. */
  firesMore: "lower" | "higher";
  rules: readonly RuleId[];
  source: string;
}>;

/** Every number of the rules that a clinic may move. Percentages and what a question says in words stand fast. */
export const THRESHOLDS = {
  boneRiskAge: {
    kind: "age",
    default: 65,
    firesMore: "lower",
    rules: ["RF-B02", "RF-B04"],
    source: "DOWNIE; COCHR-FX",
  },
  smallForceAge: { kind: "age", default: 50, firesMore: "lower", rules: ["RF-B02"], source: "PREM" },
  /** At this age or under. */
  parsAge: { kind: "age", default: 25, firesMore: "higher", rules: ["RF-B05"], source: "PARS-cases" },
  arteritisAge: { kind: "age", default: 50, firesMore: "lower", rules: ["RF-F06"], source: "ENG" },
  /** Under this age. */
  adultAge: {
    kind: "age",
    default: 18,
    firesMore: "higher",
    rules: ["RF-J03", "CB-15"],
    source: "NG59 (16+); ENG",
  },
  /** "Over 50". */
  cancerWeightLossAge: {
    kind: "age",
    default: 51,
    firesMore: "lower",
    rules: ["CB-03"],
    source: "AHCPR; DEYO-set",
  },
  aneurysmAge: {
    kind: "age",
    default: 60,
    firesMore: "lower",
    rules: ["CB-10"],
    source: "NHS-AAA; AAA-cases",
  },
  /** 4 or more: refer. 3: ask a doctor about HLA-B27 first. */
  spaFeatures: { kind: "count", default: 3, firesMore: "lower", rules: ["RF-G01"], source: "NG65" },
  moodScore: { kind: "points", default: 3, firesMore: "lower", rules: ["RF-I01"], source: "PHQ" },
  coreSigns: { kind: "count", default: 2, firesMore: "lower", rules: ["CB-02"], source: "GIRFT; IFOMPT" },
  systemicGroups: {
    kind: "count",
    default: 2,
    firesMore: "lower",
    rules: ["CB-16"],
    source: "IFOMPT; MSCC-CARD; ENG",
  },
  /** Least rise over the starting score that a patient would call a change. */
  worseBy: {
    kind: "points",
    default: 2,
    firesMore: "lower",
    rules: ["CB-04", "CB-08", "TR-01"],
    source: "Ostelo MIC 2",
  },
  worseScores: {
    kind: "count",
    default: 3,
    firesMore: "lower",
    rules: ["CB-04", "CB-08", "TR-01"],
    source: "ENG",
  },
  highScore: { kind: "points", default: 8, firesMore: "lower", rules: ["TR-02"], source: "S4-29" },
  highScores: { kind: "count", default: 3, firesMore: "lower", rules: ["TR-02"], source: "ENG" },
  nightsIn7: {
    kind: "count",
    default: 3,
    firesMore: "lower",
    rules: ["TR-03"],
    source: "NHS-BP; NG234; ENG",
  },
  littleGainDays: {
    kind: "days",
    default: 42,
    firesMore: "lower",
    rules: ["TR-04"],
    source: "DEYO-set (4-6 wk)",
  },
  littleGainCancerDays: {
    kind: "days",
    default: 28,
    firesMore: "lower",
    rules: ["TR-04"],
    source: "DEYO-set (4-6 wk); CA-cases",
  },
  midBackDays: {
    kind: "days",
    default: 14,
    firesMore: "lower",
    rules: ["TR-05"],
    source: "SEA-vet case; NHS-BP",
  },
  noGainNoteDays: { kind: "days", default: 7, firesMore: "lower", rules: ["TR-06"], source: "S4-30; ENG" },
  noGainSoonDays: { kind: "days", default: 14, firesMore: "lower", rules: ["TR-06"], source: "S4-30; ENG" },
  numbWorse: { kind: "count", default: 2, firesMore: "lower", rules: ["TR-08"], source: "LOTH; ENG" },
  painfulSessions: { kind: "count", default: 3, firesMore: "lower", rules: ["TR-09"], source: "S3-16" },
  redSessionsNote: {
    kind: "count",
    default: 2,
    firesMore: "lower",
    rules: ["TR-10"],
    source: "Pain-monitoring; ENG",
  },
  redSessionsSoon: {
    kind: "count",
    default: 3,
    firesMore: "lower",
    rules: ["TR-10"],
    source: "Pain-monitoring; ENG",
  },
  disabilityRise: { kind: "points", default: 5, firesMore: "lower", rules: ["TR-11"], source: "Ostelo" },
  lowRatings: { kind: "count", default: 2, firesMore: "lower", rules: ["TR-11"], source: "Kamper" },
  silentDays: {
    kind: "days",
    default: 7,
    firesMore: "lower",
    rules: ["TR-13"],
    source: "GREENHALGH-SN; ENG",
  },
  avoidedCheckIns: {
    kind: "count",
    default: 2,
    firesMore: "lower",
    rules: ["TR-14"],
    source: "S3-18; S3-20; NG59",
  },
  /** "New" on the form means within these days: the choices carry the number, the rules read what was chosen. */
  newDays: { kind: "new-window", default: 14, firesMore: "higher", rules: [], source: "GIRFT; YORK" },
  /** How long a clinician's confirmation quiets an old answer. */
  baselineDays: { kind: "baseline", default: 90, firesMore: "lower", rules: [], source: "ENG" },
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdKey = keyof typeof THRESHOLDS;
export const THRESHOLD_KEYS = Object.keys(THRESHOLDS) as readonly ThresholdKey[];

/** The value of each. */
export type Thresholds = Readonly<Record<ThresholdKey, number>>;

export const DEFAULT_THRESHOLDS = Object.fromEntries(
  THRESHOLD_KEYS.map((key) => [key, THRESHOLDS[key].default]),
) as Thresholds;

const AGE_BY = 15;
const POINTS_BY = 3;
const LONGEST_NEW_WINDOW = 90;
const SHORTEST_BASELINE = 30;

/** The furthest a clinic may move it. */
export function boundOf(key: ThresholdKey): number {
  const { kind, default: start, firesMore }: Threshold = THRESHOLDS[key];
  switch (kind) {
    case "age":
      return firesMore === "lower" ? start - AGE_BY : start + AGE_BY;
    case "points":
      return Math.max(1, start - POINTS_BY);
    case "days":
      return Math.ceil(start / 2);
    case "count":
      return Math.max(1, start - 1);
    case "new-window":
      return LONGEST_NEW_WINDOW;
    case "baseline":
      return SHORTEST_BASELINE;
  }
}

/** The lowest and highest value a clinic may set. */
export function allowedRange(key: ThresholdKey): Readonly<{ lowest: number; highest: number }> {
  const ends = [THRESHOLDS[key].default, boundOf(key)];
  return { lowest: Math.min(...ends), highest: Math.max(...ends) };
}

export function isAllowedValue(key: ThresholdKey, value: number): boolean {
  const { lowest, highest } = allowedRange(key);
  return Number.isInteger(value) && value >= lowest && value <= highest;
}

export function isThresholdKey(text: string): text is ThresholdKey {
  return Object.hasOwn(THRESHOLDS, text);
}
