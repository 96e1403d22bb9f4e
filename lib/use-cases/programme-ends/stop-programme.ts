import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { StopProgrammeInput } from "@/lib/contracts/programme-end";
import { findClinicClock } from "@/lib/data/patients/patients";
import { endProgrammeRow } from "@/lib/data/programmes/programme-ends";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import { findRunningProgramme } from "@/lib/data/programmes/programmes";
import { withActorSql } from "@/lib/data/with-actor";
import { watchUntil } from "@/lib/domain/programme-end/watch";

/** A patient stops their own plan and says why. Sent twice, it ends once; the printed sheet's code opens nothing then. */
export function stopProgramme(
  actor: ActorFor<"programme.stop">,
  { reason, note }: StopProgrammeInput,
): Promise<void> {
  const { clinicId, patientId } = actor;
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    sql.shows(patientId);
    await holdPatient(sql, scope, patientId);
    const running = await findRunningProgramme(sql, scope, patientId);
    if (!running) return;
    const { today: endedOn } = await findClinicClock(sql, scope);
    const end = { clinicId, patientId, programmeId: running.id, reason, note, endedBy: null, endedOn };
    await endProgrammeRow(sql, { ...end, watchUntil: watchUntil(endedOn) });
  });
}
