import "server-only";
import { DETAIL_FIELDS, type DetailField, type IntakeReview } from "@/lib/contracts/intake";
import type { DetailChanges } from "@/lib/data/intakes";
import type { IdentityRow, PatientDetails } from "@/lib/data/patients";

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

/** The chosen changes as they are written; an emptied field becomes none. */
export function takenOver(changes: DetailChanges, chosen: readonly DetailField[]): Partial<PatientDetails> {
  const picked = chosen.flatMap((field) => {
    const value = changes[field];
    return value === undefined ? [] : [[field, value === "" ? null : value] as const];
  });
  return Object.fromEntries(picked);
}
