import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { EndProgrammeInput } from "@/lib/contracts/programme-end";
import { findClinicClock } from "@/lib/data/patients/patients";
import { revokePrintLinks } from "@/lib/data/programmes/print-links";
import { endProgrammeRow } from "@/lib/data/programmes/programme-ends";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import { findProgramme } from "@/lib/data/programmes/programmes";
import { withActorSql } from "@/lib/data/with-actor";
import { watchUntil } from "@/lib/domain/programme-end/watch";
import { AppError } from "@/lib/errors";

/** A clinician ends a running programme and says why; from then on the patient is asked once a month. */
export function endProgramme(
  actor: ActorFor<"programme.end">,
  { patientId, programmeId, reason, note }: EndProgrammeInput,
): Promise<void> {
  const { clinicId, staffId } = actor;
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const programme = await findProgramme(sql, scope, programmeId);
    if (programme?.patientId !== patientId) throw new AppError("not-found", "no running programme in scope");
    sql.shows(patientId);
    await holdPatient(sql, scope, patientId);
    const { today: endedOn } = await findClinicClock(sql, scope);
    const end = { clinicId, patientId, programmeId, reason, note, endedBy: staffId, endedOn };
    if (!(await endProgrammeRow(sql, { ...end, watchUntil: watchUntil(endedOn) })))
      throw new AppError("conflict", "ended meanwhile");
    await revokePrintLinks(sql, scope, programmeId);
  });
}
