import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import {
  buildAlert,
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  stored,
} from "@/lib/testing/factories";
import { DAY, WHOLE } from "@/lib/testing/note-tests";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { checkChain, keepResult } from "@/lib/use-cases/chain/check-chain";
import { extendChain } from "@/lib/use-cases/chain/extend-chain";
import { tendHeads } from "@/lib/use-cases/chain/tend-heads";
import { saveNote } from "@/lib/use-cases/notes/save-note";
import { signNote } from "@/lib/use-cases/notes/sign-note";
import { startNote } from "@/lib/use-cases/notes/start-note";
import { rewritingChain, tampering } from "@/prisma/testing/tamper";

export type ChainedRecord = {
  readonly clinicId: ClinicId;
  readonly maya: StaffActor;
  readonly patientId: PatientId;
  readonly otherId: PatientId;
  readonly alertId: string;
};

/** A clinic with two patients, an alert somebody answered, a signed note, a signed letter and a page that was opened; nothing chained yet. */
export async function buildRecord(): Promise<ChainedRecord> {
  const clinicId = await buildClinic();
  const maya = await buildStaff(clinicId, ["owner", "clinician"], { name: "Dr Maya" });
  const [patientId, otherId] = [await buildPatient(clinicId), await buildPatient(clinicId)];
  const alertId = await buildAlert(clinicId, patientId);
  const record = { clinicId, maya, patientId, otherId, alertId };
  await addEvent(record, "raised");
  await addEvent(record, "acknowledged");
  await stored(
    clinicId,
    `INSERT INTO alert_evidence (clinic_id, alert_id, patient_id, tier, fired_rules, rule_set)
     VALUES ($1, $2, $3, 'emergency', '{RF-A01}', 'test')`,
    [clinicId, alertId, patientId],
  );
  await stored(
    clinicId,
    `INSERT INTO referral_letter (clinic_id, patient_id, recipient, subject, text, author_id, saved_by, head, signed_by, signed_at)
     VALUES ($1, $2, 'Dr Okoye', 'Back pain', 'Please examine', $3, $3, '{}', $3, now())`,
    [clinicId, patientId, maya.staffId],
  );
  const visitId = await buildVisit(clinicId, patientId, DAY);
  const { noteId } = await startNote(maya, { visitId });
  await saveNote(maya, { noteId, patientId, version: 1, ...WHOLE });
  await signNote(maya, { noteId, patientId, version: 2 });
  await viewPatient(maya, patientId);
  return record;
}

/** One more entry of the record's alert. */
export async function addEvent({ clinicId, alertId }: ChainedRecord, kind: string): Promise<void> {
  await stored(clinicId, "INSERT INTO alert_event (clinic_id, alert_id, kind) VALUES ($1, $2, $3)", [
    ...[clinicId, alertId, kind],
  ]);
}

/** What the worker does each minute; answers what a whole round finds. */
export async function tend(clinicId: string, now = new Date()) {
  const chainedAt = await extendChain(clinicId);
  await tendHeads(clinicId, now);
  const result = await checkChain(clinicId, chainedAt ?? now);
  if (!result) throw new Error("no chain has begun");
  await keepResult(clinicId, result);
  return result.findings.map(({ kind, table }) => `${kind} ${table}`);
}

/** As the owner of the tables, past what refuses and what hides. */
export async function tamper(clinicId: string, table: string, statement: string): Promise<void> {
  await stored(clinicId, tampering(table, statement));
}

/** Every hash of the chain made anew, so that it fits the rows as they are now. */
export async function rewriteChain(clinicId: string): Promise<void> {
  await stored(clinicId, rewritingChain(clinicId));
}
