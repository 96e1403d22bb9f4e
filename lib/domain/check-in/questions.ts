import type { FormKey, GroupKey } from "@/lib/domain/check-in/answers";
import type { QuestionRuleId } from "@/lib/domain/triage/rule-ids";

export type QuestionKind =
  | "change"
  | "yes-no"
  | "one-or-both"
  | "group"
  | "sharp"
  | "signs"
  | "nights"
  | "often"
  | "reach"
  | "overall"
  | "pain";

/** One page of a form. id stands in the address. */
export type Question = Readonly<{
  id: string;
  key: FormKey;
  kind: QuestionKind;
  /** The rule that reads the answer. */
  ruleId?: QuestionRuleId;
  /** The page has words of its own: its rule asks several facts, or no rule reads it. */
  ownWords?: true;
  /** Also on the short form before each session. */
  gate?: true;
  /** Without an answer the check-in is not complete (where it is asked). */
  required?: true;
  /** Asked only when its group's page was not answered "none". */
  group?: GroupKey;
}>;

/**
 * Every question there is, in the order asked: back and nerves, heart and vessels, infection, head and neck, bones,
 * then the rest. The short form, the full form and the red-flag pages of the intake all come from this list.
 */
export const QUESTIONS = [
  { id: "saddle", key: "saddle", kind: "change", ruleId: "RF-A01", gate: true, required: true },
  { id: "starting-to-pee", key: "retention", kind: "change", ruleId: "RF-A02", gate: true, required: true },
  { id: "leaking-pee", key: "leak", kind: "change", ruleId: "RF-A03", gate: true, required: true },
  { id: "bowel", key: "bowel", kind: "change", ruleId: "RF-A04", gate: true, required: true },
  { id: "sex-life", key: "sexual", kind: "change", ruleId: "RF-A05" },
  { id: "both-legs", key: "bothLegs", kind: "change", ruleId: "RF-A06", gate: true, required: true },
  { id: "weak-leg", key: "weakLeg", kind: "change", ruleId: "RF-A07", required: true },
  { id: "foot", key: "foot", kind: "change", ruleId: "RF-A08", gate: true, required: true },
  { id: "which-foot", key: "footBoth", kind: "one-or-both", ownWords: true, gate: true },
  { id: "legs", key: "legsGroup", kind: "group", ownWords: true },
  { id: "numb-leg", key: "legNumb", kind: "change", ruleId: "RF-A09", group: "legsGroup" },
  { id: "leg-pain", key: "legPain", kind: "change", ruleId: "RF-A10", group: "legsGroup" },
  { id: "leg-reach", key: "legReach", kind: "reach", ownWords: true },
  { id: "walking", key: "gait", kind: "change", ruleId: "RF-A11", group: "legsGroup" },
  { id: "constipation", key: "constip", kind: "yes-no", ruleId: "RF-A12", group: "legsGroup" },

  { id: "chest", key: "chest", kind: "yes-no", ruleId: "RF-E01", gate: true, required: true },
  { id: "sudden-pain", key: "sudden", kind: "yes-no", ruleId: "RF-E02", ownWords: true, required: true },
  { id: "faint", key: "faint", kind: "yes-no", ruleId: "RF-E02", ownWords: true, required: true },
  { id: "tummy", key: "tummy", kind: "yes-no", ruleId: "RF-E02", ownWords: true, required: true },
  { id: "cold-leg", key: "coldLeg", kind: "yes-no", ruleId: "RF-E05", required: true },
  { id: "tearing-pain", key: "tearing", kind: "yes-no", ruleId: "RF-E06", required: true },
  { id: "blood", key: "giBleed", kind: "yes-no", ruleId: "RF-E08", required: true },
  { id: "vessels", key: "vesselsGroup", kind: "group", ownWords: true },
  { id: "tummy-beat", key: "pulse", kind: "yes-no", ruleId: "RF-E03", group: "vesselsGroup" },
  { id: "calf", key: "calf", kind: "yes-no", ruleId: "RF-E04", group: "vesselsGroup" },

  { id: "very-ill", key: "sepsis", kind: "yes-no", ruleId: "RF-D02", required: true },
  { id: "fever", key: "fever", kind: "yes-no", ruleId: "RF-D01", gate: true },
  { id: "pee", key: "waterGroup", kind: "group", ownWords: true },
  { id: "burning-pee", key: "dysuria", kind: "yes-no", ruleId: "RF-D03", group: "waterGroup" },
  { id: "blood-in-pee", key: "colic", kind: "yes-no", ruleId: "RF-D04", group: "waterGroup" },

  { id: "headache", key: "thunder", kind: "yes-no", ruleId: "RF-F01", gate: true, required: true },
  { id: "neck", key: "neckNew", kind: "yes-no", ruleId: "RF-F02", gate: true },
  { id: "face-arm-speech", key: "stroke", kind: "yes-no", ruleId: "RF-F03", gate: true, required: true },
  { id: "stiff-neck", key: "mening", kind: "yes-no", ruleId: "RF-F05", required: true },
  { id: "nerves", key: "nervesGroup", kind: "group", ownWords: true },
  { id: "hands", key: "handsClumsy", kind: "change", ruleId: "RF-F04", group: "nervesGroup" },
  { id: "temple", key: "gca", kind: "yes-no", ruleId: "RF-F06", group: "nervesGroup" },
  { id: "after-treatment", key: "postTx", kind: "yes-no", ruleId: "RF-F07", group: "nervesGroup" },

  { id: "accident", key: "traumaMajor", kind: "yes-no", ruleId: "RF-B01", gate: true, required: true },
  { id: "sport", key: "playsSport", kind: "yes-no", ruleId: "RF-B05", ownWords: true },
  { id: "bones", key: "bonesGroup", kind: "group", ownWords: true },
  { id: "small-trip", key: "traumaMinor", kind: "yes-no", ruleId: "RF-B02", group: "bonesGroup" },
  { id: "back-shape", key: "shape", kind: "change", ruleId: "RF-B03", group: "bonesGroup" },
  { id: "weight-on-leg", key: "wbPain", kind: "yes-no", ruleId: "RF-B04", group: "bonesGroup" },
  { id: "bending-back", key: "extPain", kind: "yes-no", ruleId: "RF-B05", group: "bonesGroup" },

  { id: "new-pain", key: "newPain", kind: "yes-no", ruleId: "RF-C01", ownWords: true },
  { id: "pain", key: "painGroup", kind: "group", ownWords: true },
  { id: "night-pain", key: "nightPain", kind: "yes-no", ruleId: "RF-C03", group: "painGroup" },
  { id: "nights", key: "nights", kind: "nights", ownWords: true, group: "painGroup" },
  { id: "mid-back", key: "thoracic", kind: "yes-no", ruleId: "RF-C04", group: "painGroup" },
  { id: "straining", key: "strain", kind: "yes-no", ruleId: "RF-C05", group: "painGroup" },
  { id: "tight-band", key: "band", kind: "yes-no", ruleId: "RF-C06", group: "painGroup" },
  { id: "constant-pain", key: "unremitting", kind: "yes-no", ruleId: "RF-C08", group: "painGroup" },
  { id: "worse-overall", key: "worsening", kind: "yes-no", ownWords: true, group: "painGroup" },
  { id: "day-to-day", key: "dayGroup", kind: "group", ownWords: true },
  { id: "tasks-harder", key: "tasksWorse", kind: "yes-no", ownWords: true, group: "dayGroup" },
  { id: "holding-back", key: "avoids", kind: "yes-no", ownWords: true, group: "dayGroup" },
  { id: "long-pain", key: "spaSigns", kind: "signs", ruleId: "RF-G01", ownWords: true },
  { id: "health", key: "healthGroup", kind: "group", ownWords: true },
  { id: "weight", key: "wtLoss", kind: "yes-no", ruleId: "RF-C02", group: "healthGroup" },
  { id: "unwell", key: "unwell", kind: "yes-no", ruleId: "RF-C07", group: "healthGroup" },
  { id: "red-eye", key: "redEye", kind: "yes-no", ruleId: "RF-G02", group: "healthGroup" },
  { id: "hot-joint", key: "hotJoint", kind: "yes-no", ruleId: "RF-G03", group: "healthGroup" },
  { id: "fainting", key: "exFaint", kind: "yes-no", ruleId: "RF-H04", ownWords: true, required: true },
  { id: "racing-heart", key: "exRacing", kind: "yes-no", ruleId: "RF-H04", ownWords: true, required: true },
  { id: "exercise", key: "exerciseGroup", kind: "group", ownWords: true },
  { id: "sharp-pain", key: "sharpEx", kind: "sharp", ruleId: "RF-H01", group: "exerciseGroup" },
  {
    id: "dark-pee",
    key: "darkUrine",
    kind: "yes-no",
    ruleId: "RF-H02",
    ownWords: true,
    group: "exerciseGroup",
  },
  {
    id: "swollen-muscle",
    key: "swollenMuscle",
    kind: "yes-no",
    ruleId: "RF-H02",
    ownWords: true,
    group: "exerciseGroup",
  },
  { id: "sore-muscles", key: "doms", kind: "yes-no", ruleId: "RF-H03", group: "exerciseGroup" },
  { id: "since-start", key: "groc", kind: "overall", ownWords: true },
  { id: "interest", key: "interest", kind: "often", ruleId: "RF-I01", ownWords: true },
  { id: "low-mood", key: "lowMood", kind: "often", ruleId: "RF-I01", ownWords: true },
  { id: "self-harm", key: "selfHarm", kind: "yes-no", ruleId: "RF-I02" },
  { id: "pregnancy", key: "pregWarn", kind: "yes-no", ruleId: "RF-J01", gate: true, required: true },
  { id: "pain-now", key: "painNow", kind: "pain", ownWords: true, gate: true },
] as const satisfies readonly Question[];

/** Where a page's question stands in messages/<language>/triage.json. */
export function questionKey({ key, ruleId, ownWords }: Question): string {
  return ownWords === true || ruleId === undefined ? `questions.${key}` : `rules.${ruleId}.question`;
}
