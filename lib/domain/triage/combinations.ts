import type { YesNoKey } from "@/lib/domain/triage/answers";
import { CORE_AND_SEXUAL_KEYS, CORE_KEYS, type Facts } from "@/lib/domain/triage/facts";
import { type Combination, type Firing, when } from "@/lib/domain/triage/rule";
import type { RuleId } from "@/lib/domain/triage/rule-ids";

const CANCER_PAIN_SIGNS = [
  "thoracic",
  "neckNew",
  "unremitting",
  "nightPain",
  "strain",
  "band",
] as const satisfies readonly YesNoKey[];
const UNDER_18_SIGNS = ["nightPain", "fever", "wtLoss"] as const satisfies readonly YesNoKey[];
const SYSTEMIC_RULES: readonly RuleId[] = [
  "RF-B02",
  "RF-B03",
  "RF-B04",
  "RF-C01",
  "RF-C03",
  "RF-C04",
  "RF-C07",
  "RF-D03",
];

function caudaEquinaPair(facts: Facts): boolean {
  const withCore = (facts.newly("bothLegs") || facts.newly("sexual")) && facts.unquietOf(CORE_KEYS) > 0;
  return withCore || (facts.newly("sexual") && (facts.newly("bothLegs") || facts.motor));
}

function nerveSignAfterTrauma(facts: Facts): boolean {
  const trauma = facts.yes("traumaMinor") || facts.yes("traumaMajor");
  return trauma && (facts.motor || facts.core || facts.newly("bothLegs") || facts.newly("gait"));
}

function painThatDoesNotRest(facts: Facts): boolean {
  return facts.worsening || facts.yes("unremitting") || facts.yes("nightPain");
}

function aneurysmPattern(facts: Facts): boolean {
  if (facts.has("aaa") && (facts.yes("newPain") || facts.yes("tummy") || facts.yes("sudden"))) return true;
  return (
    facts.age >= facts.limits.aneurysmAge && facts.yes("sudden") && (facts.has("smoker") || facts.has("htn"))
  );
}

/** Rules of several of the letters B, C and D, two by default, stand at exactly "soon". */
function severalSystemicGroups({ limits }: Facts, fired: readonly Firing[]): boolean {
  const soon = fired.filter(({ id, tier }) => tier === "soon" && SYSTEMIC_RULES.includes(id));
  return new Set(soon.map(({ id }) => id.charAt("RF-".length))).size >= limits.systemicGroups;
}

/** All 17, in the order of the clinical table. */
export const COMBINATIONS: readonly Combination[] = [
  { id: "CB-01", tier: when("emergency", caudaEquinaPair), source: "GIRFT; MACP; LOTH" },
  {
    id: "CB-02",
    tier: when("emergency", (facts: Facts) => facts.unquietOf(CORE_KEYS) >= facts.limits.coreSigns),
    source: "GIRFT; IFOMPT",
  },
  {
    // A part reaches this tier already: kept as a sharper line for the clinic, and for audit.
    id: "CB-03",
    tier: when(
      "urgent",
      (facts: Facts) =>
        facts.age >= facts.limits.cancerWeightLossAge && facts.has("cancer") && facts.yes("wtLoss"),
    ),
    source: "AHCPR; DEYO-set; IFOMPT",
  },
  {
    id: "CB-04",
    tier: when(
      "urgent",
      (facts: Facts) => facts.has("cancer") && (facts.worsening || CANCER_PAIN_SIGNS.some(facts.yes)),
    ),
    source: "NG234; CG75; SCOT-CA",
  },
  {
    id: "CB-05",
    tier: when("emergency", (facts: Facts) => facts.has("cancer") && (facts.nerve || facts.newly("legPain"))),
    source: "NG234; CG75; SCOT-CA",
  },
  { id: "CB-06", tier: when("emergency", nerveSignAfterTrauma), source: "IFOMPT; AHCPR" },
  {
    id: "CB-07",
    tier: when("emergency", (facts: Facts) => facts.yes("fever") && (facts.infectionRisk || facts.nerve)),
    source: "YUSUF; SHROYER; SEA-cases",
  },
  {
    id: "CB-08",
    tier: when("urgent", (facts: Facts) => facts.infectionRiskWide && painThatDoesNotRest(facts)),
    source: "YUSUF; SEA-cases",
  },
  {
    id: "CB-09",
    tier: (facts) => {
      if (!facts.has("anticoag") || !facts.yes("sudden")) return null;
      return facts.nerve ? "emergency" : "urgent";
    },
    source: "SEH-cases",
  },
  { id: "CB-10", tier: when("emergency", aneurysmPattern), source: "NHS-AAA; AAA-cases" },
  {
    // As CB-03: chest pain alone is an emergency already.
    id: "CB-11",
    tier: when("emergency", (facts: Facts) => facts.yes("calf") && facts.yes("chest")),
    source: "DVT-cases",
  },
  {
    id: "CB-12",
    tier: when(
      "emergency",
      (facts: Facts) =>
        facts.yes("neckNew") && (facts.yes("stroke") || facts.newly("gait") || facts.newly("handsClumsy")),
    ),
    source: "IFOMPT-CX; CAD-cases",
  },
  {
    id: "CB-13",
    tier: when("emergency", (facts: Facts) => facts.yes("postTx") && facts.nerve),
    source: "SEH-cases",
  },
  {
    id: "CB-14",
    tier: when(
      "emergency",
      (facts: Facts) => facts.motor && (facts.unquietOf(CORE_AND_SEXUAL_KEYS) > 0 || facts.newly("gait")),
    ),
    source: "GIRFT; LOTH",
  },
  {
    id: "CB-15",
    tier: when(
      "urgent",
      (facts: Facts) => facts.age < facts.limits.adultAge && (facts.nerve || UNDER_18_SIGNS.some(facts.yes)),
    ),
    source: "ENG",
  },
  {
    id: "CB-16",
    tier: when("urgent", severalSystemicGroups),
    source: "IFOMPT (more flags = more concern); MSCC-CARD; ENG",
  },
  {
    id: "CB-17",
    tier: when(
      "emergency",
      (facts: Facts) =>
        (facts.newly("handsClumsy") || facts.newly("gait")) && facts.unquietOf(CORE_AND_SEXUAL_KEYS) > 0,
    ),
    source: "DCM",
  },
];
