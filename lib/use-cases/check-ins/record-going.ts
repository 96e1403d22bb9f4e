import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findCheckIn } from "@/lib/data/check-ins/check-ins";
import { findAlertOfSource } from "@/lib/data/alerts/raised-alerts";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { type Did, noteGoing } from "@/lib/use-cases/alerts/note-going";

/** The patient says that they go, or have called; written once into the alert's history. */
export function recordGoing(actor: PatientActor, checkInId: string, did: Did): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    sql.shows(patientId);
    const row = await findCheckIn(sql, patientsVisibleTo(actor), checkInId);
    const alert = row && (await findAlertOfSource(sql, { clinicId, patientId, source: { checkInId } }));
    if (!alert) throw new AppError("not-found", "no alert of this check-in");
    await noteGoing(sql, actor, { alertId: alert.id, did, of: { checkInId } });
  });
}
