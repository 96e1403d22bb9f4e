import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { LapseOnPhone } from "@/lib/contracts/outbox";
import { saveLapseAnswer } from "@/lib/data/exercise-sessions/lapse-answers";
import { findClinicClock } from "@/lib/data/patients/patients";
import { findProgrammeOfVersion } from "@/lib/data/programmes/programmes";
import { withActorSql } from "@/lib/data/with-actor";
import { sessionDay } from "@/lib/domain/outbox/phone-time";
import { AppError } from "@/lib/errors";
import { findLapse } from "@/lib/use-cases/exercise-sessions/find-lapse";

/**
 * Takes why there was a break, told on a phone, on whichever day it arrives: of the break that lasted until the phone's
 * day. One told later stands. Safe to repeat. Throws invalid or not-found for what is about no break of this patient.
 */
export function receiveLapse(
  actor: ActorFor<"exercise-session.run">,
  { versionId, day, reason }: LapseOnPhone,
  at: Date,
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    sql.shows(patientId);
    const scope = patientsVisibleTo(actor);
    const programmeId = await findProgrammeOfVersion(sql, scope, versionId);
    if (programmeId === undefined) throw new AppError("not-found", "version outside scope");
    const { today } = await findClinicClock(sql, scope);
    const from = await findLapse(sql, scope, { programmeId, today: sessionDay(day, today) });
    if (from === null) throw new AppError("invalid", "no break before that day");
    await saveLapseAnswer(sql, { clinicId, patientId, programmeId, from, reason, at });
  });
}
