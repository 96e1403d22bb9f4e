import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { type Did, noteGoing } from "@/lib/use-cases/alerts/note-going";
import { findCallingIntake } from "@/lib/use-cases/intakes/own-intake";

/** The patient at home says that they go, or have called, about what they answered before a visit. */
export function recordOwnGoing(actor: ActorFor<"own-intake.answer">, did: Did): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const calling = await findCallingIntake(sql, actor);
    // Meanwhile the clinic has closed it: there is nothing left to say it of.
    if (!calling) throw new AppError("conflict", "no open alert of this intake");
    const { intake, alarm } = calling;
    await noteGoing(sql, actor, { alertId: alarm.alertId, did, of: { intakeId: intake.id } });
  });
}
