import type {
  Answers,
  ChangeKey,
  HistoryKey,
  TriageInput,
  Trend,
  YesNoKey,
} from "@/lib/domain/triage/answers";
import type { Thresholds } from "@/lib/domain/triage/thresholds";

/** One patient's answers in the words the rules are written in. */
export type Facts = Readonly<{
  age: number;
  answers: Answers;
  trend: Trend;
  /** The clinic's numbers; the specification's unless it moved them. */
  limits: Thresholds;
  has: (key: HistoryKey) => boolean;
  yes: (key: YesNoKey) => boolean;
  /** New, worse or not sure. */
  newly: (key: ChangeKey) => boolean;
  oldUnconfirmed: (key: ChangeKey) => boolean;
  oldConfirmed: (key: ChangeKey) => boolean;
  /** How many of these are new, worse, not sure, or old and not confirmed by a clinician. */
  unquietOf: (keys: readonly ChangeKey[]) => number;
  core: boolean;
  motor: boolean;
  /** Any sign from a nerve; one-leg pain and sexual change are not in it. */
  nerve: boolean;
  boneRisk: boolean;
  infectionRisk: boolean;
  infectionRiskWide: boolean;
  worsening: boolean;
}>;

/** The four answers that point most strongly to a squeezed cauda equina. */
export const CORE_KEYS = ["saddle", "retention", "leak", "bowel"] as const satisfies readonly ChangeKey[];
export const CORE_AND_SEXUAL_KEYS = [...CORE_KEYS, "sexual"] as const satisfies readonly ChangeKey[];

const NERVE_KEYS = ["bothLegs", "gait", "legNumb", "handsClumsy"] as const satisfies readonly ChangeKey[];
const BONE_RISKS = ["osteoporosis", "fragfx", "steroid"] as const satisfies readonly HistoryKey[];
const INFECTION_RISKS = [
  "immune",
  "ivdu",
  "recentInfection",
  "spinalProc",
  "tb",
] as const satisfies readonly HistoryKey[];

/** The last few scores, three by default, all stand at least 2 above the first. */
function scoresClimb(nrs: readonly number[], { worseBy, worseScores }: Thresholds): boolean {
  const [first] = nrs;
  return (
    first !== undefined &&
    nrs.length > worseScores &&
    nrs.slice(-worseScores).every((score) => score >= first + worseBy)
  );
}

export function factsOf({ profile, answers, trend }: TriageInput, limits: Thresholds): Facts {
  const has = (key: HistoryKey) => profile.history.includes(key);
  const yes = (key: YesNoKey) => answers[key] === true || answers[key] === "UNSURE";
  const newly = (key: ChangeKey) => {
    const answer = answers[key];
    return answer === "NEW" || answer === "WORSE" || answer === "UNSURE";
  };
  const oldConfirmed = (key: ChangeKey) => answers[key] === "OLD" && profile.baseline.includes(key);
  const oldUnconfirmed = (key: ChangeKey) => answers[key] === "OLD" && !profile.baseline.includes(key);
  const unquiet = (key: ChangeKey) => newly(key) || oldUnconfirmed(key);

  const core = CORE_KEYS.some(newly);
  const motor = newly("weakLeg") || newly("foot");
  const infectionRisk = INFECTION_RISKS.some(has);
  return {
    age: profile.age,
    answers,
    trend,
    limits,
    has,
    yes,
    newly,
    oldUnconfirmed,
    oldConfirmed,
    unquietOf: (keys) => keys.filter(unquiet).length,
    core,
    motor,
    nerve: core || motor || NERVE_KEYS.some(newly) || yes("stroke"),
    boneRisk: BONE_RISKS.some(has) || profile.age >= limits.boneRiskAge,
    infectionRisk,
    infectionRiskWide: infectionRisk || has("diabetes") || has("dialysis"),
    worsening: yes("worsening") || scoresClimb(trend.nrs ?? [], limits),
  };
}
