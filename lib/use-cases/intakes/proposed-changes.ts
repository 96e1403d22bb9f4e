import "server-only";
import { DETAIL_FIELDS, type DetailField, type IntakeReview, type TakenOver } from "@/lib/contracts/intake";
import type { DetailChanges } from "@/lib/data/intakes/intakes";
import type { IdentityRow, PatientDetails } from "@/lib/data/patients/patients";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { sexWord } from "@/lib/domain/patients/history-words";

const LABELS: Readonly<Record<DetailField, string>> = {
  mobile: "Mobile",
  email: "Email address",
  emergencyName: "Emergency contact",
  emergencyPhone: "Emergency contact’s phone",
  mayRing: "We may ring",
  mayLeaveMessage: "We may leave a message",
};

function inWords(value: string | boolean | null | undefined): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return value || "None";
}

/** What the patient says is no longer right, beside what is recorded. */
export function proposedChanges(changes: DetailChanges, patient: IdentityRow): IntakeReview["changes"] {
  return DETAIL_FIELDS.flatMap((field) => {
    const to = changes[field];
    if (to === undefined) return [];
    return [{ field, label: LABELS[field], from: inWords(patient[field]), to: inWords(to) }];
  });
}

/** The sex where it was told; a patient may pass over the question. */
const toldSex = ({ sex }: IntakeAnswers): string | null =>
  sex === undefined || sex === "skipped" ? null : sex;

/** Another sex than is on record: rules read it, and it may be that somebody else answered. Never taken over unseen. */
export function proposedSex(
  answers: IntakeAnswers,
  patient: { readonly sex: string | null } | null,
): IntakeReview["changes"] {
  const told = toldSex(answers);
  const onRecord = patient?.sex ?? null;
  if (told === null || onRecord === null || told === onRecord) return [];
  return [{ field: "sex", label: "Sex", from: inWords(sexWord(onRecord)), to: inWords(sexWord(told)) }];
}

/** The sex to write: what was told where none was on record, or where it was chosen. */
export function takenSex(
  answers: IntakeAnswers,
  onRecord: string | null,
  chosen: readonly TakenOver[],
): { readonly sex?: string } {
  const told = toldSex(answers);
  return told !== null && (onRecord === null || chosen.includes("sex")) ? { sex: told } : {};
}

/** The chosen changes as they are written; an emptied field becomes none. */
export function takenOver(changes: DetailChanges, chosen: readonly TakenOver[]): Partial<PatientDetails> {
  const picked = DETAIL_FIELDS.flatMap((field) => {
    const value = chosen.includes(field) ? changes[field] : undefined;
    return value === undefined ? [] : [[field, value === "" ? null : value] as const];
  });
  return Object.fromEntries(picked);
}
