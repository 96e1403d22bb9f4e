import { type Question, QUESTIONS } from "@/lib/domain/check-in/questions";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { CONSENT_VERSION } from "@/lib/domain/intake/consent";
import { HISTORY_STEPS, type HistoryStep, PREGNANCY_STEP } from "@/lib/domain/intake/history-steps";
import { profileAfter } from "@/lib/domain/intake/profile";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";
import type { Profile, Sex } from "@/lib/domain/triage/answers";

const CALM = {
  ...{ change: "NO", "yes-no": false, "one-or-both": false, group: "none", sharp: "none" },
  ...{ signs: [], nights: 0, often: 0, reach: "calf", overall: 0, pain: 0 },
} as const satisfies Record<Question["kind"], unknown>;
const NOT_ASKED: readonly Question["key"][] = [
  "footBoth",
  "groc",
  "faint",
  "newPain",
  "selfHarm",
  "pregWarn",
  "spaSigns",
];

function isAskedOfEveryone({ key, kind, group }: Question): boolean {
  return group === undefined && kind !== "pain" && key !== "playsSport" && !NOT_ASKED.includes(key);
}

/** A patient who is here today, as the clinic knows them. */
export type Waiting = {
  readonly visitId: string;
  readonly patientId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly age: number;
  readonly history: readonly HistoryFlag[];
};

/** What a patient with leg pain of long standing would answer: one old, unchanged sign for the clinician to look at. */
export function answersOf({ name, sex, history: known }: Waiting): IntakeAnswers {
  const redFlags = QUESTIONS.filter(isAskedOfEveryone).map((question) => [
    question.id,
    question.id === "both-legs" ? "OLD" : CALM[question.kind],
  ]);
  const steps: readonly HistoryStep[] = sex === "M" ? HISTORY_STEPS : [...HISTORY_STEPS, PREGNANCY_STEP];
  const history = steps.map(({ id, flags }) => [
    id,
    { flags: flags.filter((flag) => known.includes(flag)), unsure: false },
  ]);
  return {
    ...(Object.fromEntries([...redFlags, ...history]) as IntakeAnswers),
    details: { confirmed: true },
    reason: { choice: "came-back" },
    where: { regions: ["back-low-back-left", "back-low-back-right", "back-buttock-right"] },
    "pain-now": 5,
    "pain-usual": 4,
    "how-long": "2-to-6-weeks",
    "how-it-began": { choice: "lifting", text: "Moving boxes" },
    sex,
    consent: { version: CONSENT_VERSION, signature: name },
  };
}

/** Whom triage decides on, as when an intake is handed in. */
export const profileOf = (waiting: Waiting, answers: IntakeAnswers): Profile =>
  profileAfter({ ...waiting, baseline: [] }, answers);
