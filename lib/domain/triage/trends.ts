import type { Facts } from "@/lib/domain/triage/facts";
import { type TrendRule, when } from "@/lib/domain/triage/rule";
import type { ThresholdKey } from "@/lib/domain/triage/thresholds";
import type { Tier } from "@/lib/domain/triage/tiers";

/** What an unknown value counts as: a number no rule reacts to. */
const UNKNOWN_LOW = Number.NEGATIVE_INFINITY;
const UNKNOWN_HIGH = Number.POSITIVE_INFINITY;

type CountKey =
  | "nights7"
  | "days"
  | "numbWorse"
  | "painfulSessions"
  | "redSessions"
  | "grocLow"
  | "avoid"
  | "rmdq"
  | "missedDays";

function atLeast(key: CountKey, limit: ThresholdKey): (facts: Facts) => boolean {
  return ({ trend, limits }) => (trend[key] ?? UNKNOWN_LOW) >= limits[limit];
}

const longWithoutGain = atLeast("days", "littleGainDays");
const longWithoutGainAfterCancer = atLeast("days", "littleGainCancerDays");
const longMidBackPain = atLeast("days", "midBackDays");
const noGainForSoon = atLeast("days", "noGainSoonDays");
const noGainForNote = atLeast("days", "noGainNoteDays");
const redForSoon = atLeast("redSessions", "redSessionsSoon");
const redForNote = atLeast("redSessions", "redSessionsNote");
const longSilence = atLeast("missedDays", "silentDays");
const functionLost = atLeast("rmdq", "disabilityRise");
const feelsWorseAgain = atLeast("grocLow", "lowRatings");

/** Percent better so far; unknown counts as enough. */
function improvedPercent({ trend }: Facts): number {
  return trend.improve ?? UNKNOWN_HIGH;
}

function scoresStayHigh({ trend: { nrs = [] }, limits: { highScore, highScores } }: Facts): boolean {
  return nrs.length >= highScores && nrs.slice(-highScores).every((score) => score >= highScore);
}

function scoresKnown({ trend: { nrs = [] }, limits }: Facts): boolean {
  return nrs.length > limits.worseScores;
}

/** Less than 30% better is no real change (Ostelo). */
function tooLittleGain(facts: Facts): Tier | null {
  if (improvedPercent(facts) >= 30) return null;
  if (facts.has("cancer") && longWithoutGainAfterCancer(facts)) return "urgent";
  return longWithoutGain(facts) ? "soon" : null;
}

function newPainNoGain(facts: Facts): Tier | null {
  if (facts.trend.acute !== true || improvedPercent(facts) > 0) return null;
  if (noGainForSoon(facts)) return "soon";
  return noGainForNote(facts) ? "routine" : null;
}

function legSymptomsSpread({ trend: { legSpread } }: Facts): Tier | null {
  if (legSpread === undefined) return null;
  return legSpread === "bilateral" ? "emergency" : "soon";
}

function redSessions(facts: Facts): Tier | null {
  if (redForSoon(facts)) return "soon";
  return redForNote(facts) ? "routine" : null;
}

/** All 14, in the order of the clinical table. */
export const TREND_RULES: readonly TrendRule[] = [
  {
    id: "TR-01",
    tier: when("soon", (facts: Facts) => facts.worsening && scoresKnown(facts)),
    source: "Ostelo MIC 2; ENG",
  },
  {
    id: "TR-02",
    tier: (facts) => {
      if (!scoresStayHigh(facts)) return null;
      return facts.yes("nightPain") ? "urgent" : "soon";
    },
    source: "S4-29; ENG",
  },
  { id: "TR-03", tier: when("urgent", atLeast("nights7", "nightsIn7")), source: "NHS-BP; NG234; ENG" },
  { id: "TR-04", tier: tooLittleGain, source: "DEYO-set (4-6 wk); Ostelo 30%; CA-cases" },
  {
    id: "TR-05",
    tier: when(
      "urgent",
      (facts: Facts) => facts.yes("thoracic") && improvedPercent(facts) < 50 && longMidBackPain(facts),
    ),
    source: "SEA-vet case; NHS-BP",
  },
  { id: "TR-06", tier: newPainNoGain, source: "S4-30; ENG" },
  { id: "TR-07", tier: legSymptomsSpread, source: "LOTH; GIRFT" },
  {
    id: "TR-08",
    tier: when("urgent", atLeast("numbWorse", "numbWorse")),
    source: "LOTH (deteriorating radiculopathy); ENG",
  },
  { id: "TR-09", tier: when("soon", atLeast("painfulSessions", "painfulSessions")), source: "S3-16" },
  { id: "TR-10", tier: redSessions, source: "Pain-monitoring; ENG" },
  {
    id: "TR-11",
    tier: when("soon", (facts: Facts) => functionLost(facts) || feelsWorseAgain(facts)),
    source: "Ostelo; Kamper",
  },
  {
    id: "TR-12",
    tier: when("soon", ({ trend }: Facts) => trend.recurDifferent === true),
    source: "CRISP case",
  },
  {
    id: "TR-13",
    tier: when(
      "urgent",
      (facts: Facts) => longSilence(facts) && (facts.has("cesWatch") || facts.trend.openAlert === true),
    ),
    source: "GREENHALGH-SN; ENG",
  },
  { id: "TR-14", tier: when("routine", atLeast("avoid", "avoidedCheckIns")), source: "S3-18; S3-20; NG59" },
];
