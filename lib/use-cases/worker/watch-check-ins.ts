import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { listSilentPatients, type SilentPatient } from "@/lib/data/check-ins/silent-patients";
import type { Sql } from "@/lib/data/sql";
import { listCheckInsToRemind } from "@/lib/data/check-ins/unfinished-check-ins";
import { withActorSql } from "@/lib/data/with-actor";
import { allowedRange } from "@/lib/domain/triage/thresholds";
import { trendOfSilence } from "@/lib/domain/trends/trend";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { decide } from "@/lib/use-cases/check-ins/decide";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { apart } from "@/lib/use-cases/worker/apart";

/** The shortest silence a clinic's own limit may make of the 7 days of TR-13. */
const LEAST_SILENCE_DAYS = allowedRange("silentDays").lowest;

/** One mail to a patient who left a check-in open for 2 hours: to open the portal, and nothing clinical. */
async function remind(sql: Sql, clinicId: string): Promise<void> {
  for (const { id, email } of await listCheckInsToRemind(sql, clinicId)) {
    const key = `check-in-open:${id}`;
    await sendMail(sql, {
      clinicId,
      recipient: email,
      template: "check-in-open",
      values: {},
      dedupeKey: key,
    });
  }
}

/** TR-13, once for each silence: somebody to watch over has not checked in, and the clinic rings. */
async function raiseSilence(sql: Sql, clinicId: string, patient: SilentPatient): Promise<void> {
  const { patientId, checkInId, intakeId, missedDays, course } = patient;
  const decision = decide(patient, {}, trendOfSilence(course, missedDays));
  if (!decision.fired.includes("TR-13")) return;
  if (checkInId !== null) await raiseAlert(sql, { clinicId, patientId, source: { checkInId }, decision });
  else if (intakeId !== null) await raiseAlert(sql, { clinicId, patientId, source: { intakeId }, decision });
}

async function watchClinic(clinicId: string): Promise<void> {
  await withActorSql(systemActor(clinicId, "check-in.watch", randomUUID()), async (sql) => {
    await remind(sql, clinicId);
    for (const patient of await listSilentPatients(sql, clinicId, LEAST_SILENCE_DAYS))
      await raiseSilence(sql, clinicId, patient);
  });
}

/** What is due of check-ins left open or not begun, read from the rows each round. */
export async function watchCheckIns(): Promise<void> {
  for (const clinicId of await listEveryClinicId())
    await apart("check-in-round", { clinicId }, () => watchClinic(clinicId));
}
