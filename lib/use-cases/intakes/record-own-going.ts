import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findComingVisit, findIntakeOfVisit } from "@/lib/data/intakes";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { type Did, noteGoing } from "@/lib/use-cases/alerts/note-going";
import { DAYS_AHEAD } from "@/lib/use-cases/intakes/open-intake";
import { alarmOf } from "@/lib/use-cases/intakes/own-intake";

/** The patient at home says that they go, or have called, about what they answered before a visit. */
export function recordOwnGoing(actor: ActorFor<"own-intake.answer">, did: Did): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { patientId } = actor;
    sql.shows(patientId);
    const scope = patientsVisibleTo(actor);
    const coming = await findComingVisit(sql, scope, { patientId, days: DAYS_AHEAD });
    const intake = coming && (await findIntakeOfVisit(sql, scope, coming.visitId));
    const alarm = intake && (await alarmOf(sql, actor, intake));
    // Meanwhile the clinic has closed it: there is nothing left to say it of.
    if (!alarm) throw new AppError("conflict", "no open alert of this intake");
    await noteGoing(sql, actor, { alertId: alarm.alertId, did, of: { intakeId: intake.id } });
  });
}
