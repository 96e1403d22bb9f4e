import { secretHash } from "@/lib/secrets";
import type { Row } from "@/prisma/seed/rows";
import type { Subject } from "./subject";

/** Addresses that open something of the patient's to whoever holds them. */
export function linkRows(one: Subject, versionId: string): readonly (readonly [table: string, row: Row])[] {
  return [
    [
      "print_link",
      {
        clinic_id: one.clinicId,
        id: one.linkId,
        programme_id: one.programmeId,
        version_id: versionId,
        token_hash: linkHash(one.linkId),
        created_by: one.staffId,
        created_at: new Date(),
      },
    ],
    ["patient_link", patientLinkRow(one, "calendar", one.calendarLinkId)],
    ["patient_link", patientLinkRow(one, "reminders-off", one.remindersLinkId)],
  ];
}

function patientLinkRow({ clinicId, patientId }: Subject, purpose: string, id: string): Row {
  const token_hash = secretHash("patient-link", patientLinkToken(id));
  return { id, clinic_id: clinicId, patient_id: patientId, purpose, token_hash, created_at: new Date() };
}

/** The secret behind a printed sheet's code, as lib/use-cases/programmes derives it. */
export const linkToken = (linkId: string): string => secretHash("print-token", linkId);
const linkHash = (linkId: string): string => secretHash("print-link", linkToken(linkId));

/** The secret in a patient's own address, as lib/use-cases/reminders derives it. */
export const patientLinkToken = (linkId: string): string => secretHash("patient-link-token", linkId);
