import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { saveLapseAnswer } from "@/lib/data/exercise-sessions/lapse-answers";
import { findClinicClock } from "@/lib/data/patients/patients";
import { findRunningProgramme } from "@/lib/data/programmes/programmes";
import { withActorSql } from "@/lib/data/with-actor";
import { afterLapseReason, type LapseReason } from "@/lib/domain/dosing/lapse";
import { AppError } from "@/lib/errors";
import { findLapse } from "@/lib/use-cases/exercise-sessions/find-lapse";

/** Why there was a break (DOSE-6). Pain, illness and anything new lead to a check-in first. */
export function tellLapse(
  actor: ActorFor<"exercise-session.run">,
  { reason }: { readonly reason: LapseReason },
): Promise<{ readonly checkInFirst: boolean }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const { clinicId, patientId } = actor;
    const programme = await findRunningProgramme(sql, scope, patientId);
    if (!programme) throw new AppError("conflict", "no programme runs");
    const { today } = await findClinicClock(sql, scope);
    const from = await findLapse(sql, scope, { programmeId: programme.id, today });
    if (from === null) throw new AppError("conflict", "no break to speak of");
    await saveLapseAnswer(sql, { clinicId, patientId, programmeId: programme.id, from, reason, at: null });
    return { checkInFirst: afterLapseReason(reason) !== "nothing" };
  });
}
