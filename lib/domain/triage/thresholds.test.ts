import { describe, expect, it } from "vitest";
import type { TriageInput } from "@/lib/domain/triage/answers";
import { parseCase } from "@/lib/domain/triage/parse-case";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import {
  allowedRange,
  boundOf,
  DEFAULT_THRESHOLDS,
  isAllowedValue,
  THRESHOLD_KEYS,
  type ThresholdKey,
  THRESHOLDS,
} from "@/lib/domain/triage/thresholds";
import { rank, type Tier } from "@/lib/domain/triage/tiers";
import { firingsOf, RULE_SET } from "@/lib/domain/triage/triage";

/** The bounds as the specification gives them, written out: the table computes them from the kind. */
const BOUNDS: Readonly<Record<ThresholdKey, readonly [start: number, bound: number]>> = {
  boneRiskAge: [65, 50],
  smallForceAge: [50, 35],
  parsAge: [25, 40],
  arteritisAge: [50, 35],
  adultAge: [18, 33],
  cancerWeightLossAge: [51, 36],
  aneurysmAge: [60, 45],
  spaFeatures: [3, 2],
  moodScore: [3, 1],
  coreSigns: [2, 1],
  systemicGroups: [2, 1],
  worseBy: [2, 1],
  worseScores: [3, 2],
  highScore: [8, 5],
  highScores: [3, 2],
  nightsIn7: [3, 2],
  littleGainDays: [42, 21],
  littleGainCancerDays: [28, 14],
  midBackDays: [14, 7],
  noGainNoteDays: [7, 4],
  noGainSoonDays: [14, 7],
  numbWorse: [2, 1],
  painfulSessions: [3, 2],
  redSessionsNote: [2, 1],
  redSessionsSoon: [3, 2],
  disabilityRise: [5, 2],
  lowRatings: [2, 1],
  silentDays: [7, 4],
  avoidedCheckIns: [2, 1],
  newDays: [14, 90],
  baselineDays: [90, 30],
};

describe("the bounds", () => {
  it.each(THRESHOLD_KEYS)("of %s", (key) => {
    expect([DEFAULT_THRESHOLDS[key], boundOf(key)]).toEqual(BOUNDS[key]);
    expect(Math.sign(boundOf(key) - DEFAULT_THRESHOLDS[key])).toBe(
      THRESHOLDS[key].firesMore === "lower" ? -1 : 1,
    );
  });

  it.each(THRESHOLD_KEYS)(
    "of %s refuse what is past them, on either side, and what is no whole number",
    (key) => {
      const { lowest, highest } = allowedRange(key);
      expect([lowest, highest].map((value) => isAllowedValue(key, value))).toEqual([true, true]);
      const refused = [lowest - 1, highest + 1, lowest + 0.5, Number.NaN, Number.POSITIVE_INFINITY];
      expect(refused.filter((value) => isAllowedValue(key, value))).toEqual([]);
    },
  );
});

/** At the bound this rule fires on these answers; by the specification it does not, or lower. */
const AT_THE_BOUND: readonly (readonly [ThresholdKey, RuleId, Tier | null, Tier, object])[] = [
  ["boneRiskAge", "RF-B02", "soon", "urgent", { age: 50, ans: { traumaMinor: true } }],
  ["boneRiskAge", "RF-B04", "soon", "urgent", { age: 50, ans: { wbPain: true } }],
  ["smallForceAge", "RF-B02", "routine", "soon", { age: 35, ans: { traumaMinor: true } }],
  ["parsAge", "RF-B05", null, "soon", { age: 40, ans: { extPain: true } }],
  ["arteritisAge", "RF-F06", null, "urgent", { age: 35, ans: { gca: true } }],
  ["adultAge", "RF-J03", null, "soon", { age: 32 }],
  ["adultAge", "CB-15", null, "urgent", { age: 32, ans: { nightPain: true } }],
  ["cancerWeightLossAge", "CB-03", null, "urgent", { age: 36, hx: ["cancer"], ans: { wtLoss: true } }],
  ["aneurysmAge", "CB-10", null, "emergency", { age: 45, hx: ["smoker"], ans: { sudden: true } }],
  ["spaFeatures", "RF-G01", null, "routine", { ans: { spaCount: 2 } }],
  ["moodScore", "RF-I01", null, "routine", { ans: { phq2: 1 } }],
  ["coreSigns", "CB-02", null, "emergency", { ans: { leak: "OLD" } }],
  ["systemicGroups", "CB-16", null, "urgent", { ans: { nightPain: true } }],
  ["worseBy", "TR-01", null, "soon", { trend: { nrs: [4, 5, 5, 5] } }],
  ["worseBy", "CB-04", null, "urgent", { hx: ["cancer"], trend: { nrs: [4, 5, 5, 5] } }],
  ["worseBy", "CB-08", null, "urgent", { hx: ["tb"], trend: { nrs: [4, 5, 5, 5] } }],
  ["worseScores", "TR-01", null, "soon", { trend: { nrs: [4, 6, 6] } }],
  ["highScore", "TR-02", null, "soon", { trend: { nrs: [5, 5, 5] } }],
  ["highScores", "TR-02", null, "soon", { trend: { nrs: [8, 8] } }],
  ["nightsIn7", "TR-03", null, "urgent", { trend: { nights7: 2 } }],
  ["littleGainDays", "TR-04", null, "soon", { trend: { improve: 10, days: 21 } }],
  ["littleGainCancerDays", "TR-04", null, "urgent", { hx: ["cancer"], trend: { improve: 10, days: 14 } }],
  ["midBackDays", "TR-05", null, "urgent", { ans: { thoracic: true }, trend: { improve: 10, days: 7 } }],
  ["noGainNoteDays", "TR-06", null, "routine", { trend: { acute: true, improve: 0, days: 4 } }],
  ["noGainSoonDays", "TR-06", "routine", "soon", { trend: { acute: true, improve: 0, days: 7 } }],
  ["numbWorse", "TR-08", null, "urgent", { trend: { numbWorse: 1 } }],
  ["painfulSessions", "TR-09", null, "soon", { trend: { painfulSessions: 2 } }],
  ["redSessionsNote", "TR-10", null, "routine", { trend: { redSessions: 1 } }],
  ["redSessionsSoon", "TR-10", "routine", "soon", { trend: { redSessions: 2 } }],
  ["disabilityRise", "TR-11", null, "soon", { trend: { rmdq: 2 } }],
  ["lowRatings", "TR-11", null, "soon", { trend: { grocLow: 1 } }],
  ["silentDays", "TR-13", null, "urgent", { hx: ["cesWatch"], trend: { missedDays: 4 } }],
  ["avoidedCheckIns", "TR-14", null, "routine", { trend: { avoid: 1 } }],
];

function read(given: object): TriageInput {
  const parsed = parseCase(JSON.stringify({ id: "a", age: 40, ...given }));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.input;
}

function tierOf(id: RuleId, input: TriageInput, key: ThresholdKey, value: number): Tier | null {
  const settings = settingsAfter([{ subject: key, value: String(value) }]);
  return firingsOf(RULE_SET, input, settings).find((firing) => firing.id === id)?.tier ?? null;
}

describe("moved to its bound and no further", () => {
  it.each(AT_THE_BOUND)("%s makes %s go from %s to %s", (key, id, before, after, given) => {
    const input = read(given);
    const oneBefore = boundOf(key) + (THRESHOLDS[key].firesMore === "lower" ? 1 : -1);
    expect(tierOf(id, input, key, DEFAULT_THRESHOLDS[key])).toBe(before);
    expect(tierOf(id, input, key, boundOf(key))).toBe(after);
    // The same answers just miss a number one short of the bound.
    expect(rank(tierOf(id, input, key, oneBefore) ?? "none")).toBeLessThan(rank(after));
  });

  it("covers every rule that a number names", () => {
    const named = THRESHOLD_KEYS.flatMap((key) => THRESHOLDS[key].rules.map((id) => `${key} ${id}`));
    const shown = AT_THE_BOUND.map(([key, id]) => `${key} ${id}`);
    // Cancer, infection and worsening read the same three numbers through one fact, shown with "worseBy".
    const throughOneFact = ["worseScores CB-04", "worseScores CB-08"];
    expect(named.filter((pair) => !shown.includes(pair))).toEqual(throughOneFact);
  });
});
