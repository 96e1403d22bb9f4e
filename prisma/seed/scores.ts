import type { SeededPatient } from "./clinic-rows";
import type { Rows } from "./tools";
import type { Story } from "./world";

const ODI = { measure: "odi", instrument: "ODI" } as const;
const NDI = { measure: "ndi", instrument: "NDI" } as const;

/** What a clinician entered from paper when the problem was new and at the last visit. */
const SCORES: Readonly<Record<Story, readonly [typeof ODI | typeof NDI, first: number, last: number]>> = {
  "acute-back": [ODI, 52, 14],
  "long-back": [ODI, 38, 22],
  "leg-pain": [ODI, 56, 30],
  "desk-neck": [NDI, 19, 9],
  "return-to-lifting": [ODI, 18, 12],
};

type Sitting = { readonly day: string; readonly at: Date; readonly by: string; readonly isFirst: boolean };

export function addScore(
  clinicId: string,
  { id: patientId, story }: SeededPatient,
  { day, at, by, isFirst }: Sitting,
  rows: Rows,
): void {
  const [which, first, last] = SCORES[story];
  rows.outcome_score.push({
    ...{ ...which, clinic_id: clinicId, patient_id: patientId, score: isFirst ? first : last },
    ...{ subscore: null, form_id: null, sitting_id: null, mode: "paper", language: "English" },
    ...{ taken_on: day, entered_by: by, entered_at: at },
  });
}
