import { whileUnstable } from "@/lib/domain/dosing/balance";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import { isHeldBy } from "@/lib/domain/programmes/today-plan";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";
import type { PauseClass } from "@/lib/domain/triage/rule";
import type { RuleId } from "@/lib/domain/triage/rule-ids";

/** What is known of a patient that an exercise may stand against. */
export type PlanFacts = Readonly<{
  history: readonly HistoryFlag[];
  /** Rules of the alerts that nobody has resolved. */
  openRules: readonly RuleId[];
  /** What the programme has on hold. */
  pauses: readonly PauseClass[];
  /** Bird-dog check of grade 2 on either side at the last examination (spec 4.3). */
  controlLimited: boolean;
}>;

type Written = Readonly<{
  id: string;
  source: string;
  applies: (facts: PlanFacts) => boolean;
  against: (id: ExerciseId) => boolean;
}>;

const has =
  (...keys: readonly HistoryFlag[]) =>
  ({ history }: PlanFacts) =>
    history.some((key) => keys.includes(key));
const open =
  (...ids: readonly RuleId[]) =>
  ({ openRules }: PlanFacts) =>
    openRules.some((id) => ids.includes(id));
const either = (one: Written["applies"], other: Written["applies"]) => (facts: PlanFacts) =>
  one(facts) || other(facts);
const oneOf =
  (...ids: readonly ExerciseId[]) =>
  (id: ExerciseId) =>
    ids.includes(id);
const isSoftTissue = (id: ExerciseId) => exerciseById(id).category === "soft-tissue";
const isLoaded = (id: ExerciseId) => exerciseById(id).category === "strength";
const isBraced = (id: ExerciseId) => {
  const { category, regions } = exerciseById(id);
  return category === "motor-control" && regions.includes("trunk") && id !== "LS01";
};
const startsWith = (letters: string) => (id: ExerciseId) => id.startsWith(letters);

/** Which exercises a finding stands against: the filters of spec 4.1 and the "avoid if" of the catalogue that we can know. */
export const CONTRAINDICATIONS = [
  {
    id: "neck-flag",
    source: "spec 4.1: any F flag hides the neck",
    applies: ({ openRules }) => openRules.some((id) => id.startsWith("RF-F")),
    against: (id) => startsWith("NK")(id) || id === "DW09",
  },
  {
    id: "leg-pain",
    source: "spec 4.1: A09, A10",
    applies: open("RF-A09", "RF-A10"),
    against: oneOf("HM03", "HS10", "HS14", "LM03", "LM07", "DW07", "DW02"),
  },
  {
    id: "leg-numb-or-weak",
    source: "spec 4.4, NV01",
    applies: open("RF-A07", "RF-A08", "RF-A09"),
    against: oneOf("NV01"),
  },
  {
    id: "foot-drop",
    source: "spec 4.1: unless braced and cleared",
    applies: open("RF-A08"),
    against: oneOf("DW02", "DW05", "HS05", "HS09", "HS11", "AE01", "AE02", "AE05"),
  },
  {
    id: "weak-bones",
    source: "spec 4.1",
    applies: has("osteoporosis", "fragfx", "steroid"),
    against: oneOf("LS07", "LM02", "LM03", "LM07", "TM03", "ST06", "HS14"),
  },
  {
    id: "pregnancy",
    source: "spec 4.1: long lying flat on the back, lying on the front",
    applies: has("pregnant"),
    against: oneOf(
      "LM05",
      "LM06",
      "LM08",
      "LS05",
      "LS06",
      "LS07",
      "LS11",
      "HS01",
      "HS02",
      "HS12",
      "TM03",
      "SH05",
    ),
  },
  {
    id: "aneurysm",
    source: "spec 4.1; RF-E03",
    applies: either(has("aaa"), open("RF-E03")),
    against: (id) => isLoaded(id) || isBraced(id),
  },
  {
    id: "leg-clot-sign",
    source: "spec 4.4, ST01, ST05, AK02; RF-E04",
    applies: open("RF-E04"),
    against: (id) => isSoftTissue(id) || id === "AK02",
  },
  {
    id: "blood-thinners",
    source: "spec 4.1; spec 4.4, ST05",
    applies: has("anticoag"),
    against: isSoftTissue,
  },
  {
    id: "cancer",
    source: "spec 4.4, TM03, ST04",
    applies: has("cancer"),
    against: oneOf("TM03", "ST04", "ST06"),
  },
  {
    id: "bone-stress",
    source: "spec 4.4, AE06, LM05; RF-B04, RF-B05",
    applies: open("RF-B04", "RF-B05"),
    against: oneOf("AE06", "LM05", "LM06"),
  },
  {
    id: "infection",
    source: "spec 4.4, AE04",
    applies: has("recentInfection"),
    against: oneOf("AE04"),
  },
  {
    id: "control-limited",
    source: "spec 4.3; DOSE-7",
    applies: ({ controlLimited }) => controlLimited,
    against: (id) => whileUnstable(id) === "hide" || id === "LM02",
  },
] as const satisfies readonly Written[];

export type ContraindicationId = (typeof CONTRAINDICATIONS)[number]["id"] | "on-hold";

/** Everything known of the patient that stands against this exercise. */
export function contraindicationsOf(id: ExerciseId, facts: PlanFacts): readonly ContraindicationId[] {
  const found = CONTRAINDICATIONS.filter(({ applies, against }) => applies(facts) && against(id));
  return [...found.map((one) => one.id), ...(isHeldBy(id, facts.pauses) ? ["on-hold" as const] : [])];
}
