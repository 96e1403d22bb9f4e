import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createAlertEvent, hasAlertEvent } from "@/lib/data/alert-events";
import { announce } from "@/lib/data/announce";
import { findCheckIn } from "@/lib/data/check-ins";
import { findAlertOfSource } from "@/lib/data/raised-alerts";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** The patient says that they go, or have called; written once into the alert's history. */
export function recordGoing(actor: PatientActor, checkInId: string, did: "going" | "called"): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    sql.shows(patientId);
    const row = await findCheckIn(sql, patientsVisibleTo(actor), checkInId);
    const alert = row && (await findAlertOfSource(sql, { clinicId, patientId, source: { checkInId } }));
    if (!alert) throw new AppError("not-found", "no alert of this check-in");
    const kind = `patient-${did}` as const;
    const event = { clinicId, alertId: alert.id, kind, detail: { checkInId } };
    if (await hasAlertEvent(sql, event)) return;
    await createAlertEvent(sql, event);
    announce(sql, clinicId, "alerts");
  });
}
