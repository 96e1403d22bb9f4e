import { doseFields, DOSE_FIELDS, type Dose, type DoseField } from "@/lib/domain/exercises/dose";

/** What a clinician may prescribe, lowest and highest. Wide on purpose: they stop slips of the finger, not judgement. */
export const DOSE_BOUNDS = {
  sets: { min: 1, max: 10 },
  reps: { min: 1, max: 50 },
  holdSeconds: { min: 1, max: 120 },
  seconds: { min: 5, max: 5400 },
  metres: { min: 5, max: 500 },
  breaths: { min: 1, max: 60 },
  repeatCount: { min: 2, max: 4 },
  loadKg: { min: 0.5, max: 200 },
  restSeconds: { min: 5, max: 300 },
  timesPerDay: { min: 1, max: 8 },
  daysPerWeek: { min: 1, max: 7 },
  sittingMinutes: { min: 15, max: 120 },
} as const satisfies Record<DoseField, { min: number; max: number }>;

/** Fields that go in other steps than one; plates come in half kilograms. */
export const STEP: Readonly<{ loadKg: number }> & Partial<Readonly<Record<DoseField, number>>> = {
  loadKg: 0.5,
};

export type DoseProblem =
  | { readonly kind: "not-whole"; readonly field: DoseField }
  | { readonly kind: "too-low"; readonly field: DoseField; readonly min: number }
  | { readonly kind: "too-high"; readonly field: DoseField; readonly max: number };

/** Every number of the dose that is not whole or out of DOSE_BOUNDS, in the order of DOSE_FIELDS; empty when it may stand. */
export function checkDose(dose: Dose): readonly DoseProblem[] {
  const fields = doseFields(dose);
  return DOSE_FIELDS.flatMap((field) => {
    const value = fields[field];
    return value === undefined ? [] : numberProblems(field, value);
  });
}

function numberProblems(field: DoseField, value: number): readonly DoseProblem[] {
  const { min, max } = DOSE_BOUNDS[field];
  if (!Number.isInteger(value / (STEP[field] ?? 1))) return [{ kind: "not-whole", field }];
  if (value < min) return [{ kind: "too-low", field, min }];
  return value > max ? [{ kind: "too-high", field, max }] : [];
}
