import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SetAsideInput } from "@/lib/contracts/follow-up";
import { createFollowUp, findFollowUp } from "@/lib/data/visits/follow-up-marks";
import { findClinicClock } from "@/lib/data/patients/patients";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { daysAfter } from "@/lib/domain/dosing/days";
import { AppError } from "@/lib/errors";

/**
 * Somebody has seen to a patient and looks again in so many days. Two who press at once do not both have them: the
 * second is told that the first was quicker. A mark that the second was shown already is no quicker one: something new
 * of the same kind brought the patient back in spite of it.
 */
export function setAside(
  actor: ActorFor<"follow-up.handle">,
  { patientId, reasons, note, days, lastMark }: SetAsideInput,
): Promise<void> {
  const { clinicId, staffId } = actor;
  return withActorSql(actor, async (sql) => {
    const today = await held(sql, actor, patientId);
    const standing = await findFollowUp(sql, patientsVisibleTo(actor), patientId);
    if (standing && standing.staffId !== staffId && standing.at.toISOString() !== lastMark) {
      const holds = standing.until !== null && standing.until > today;
      const covered = reasons.every((kind) => standing.reasons.includes(kind));
      if (holds && covered) throw new AppError("conflict", "another has seen to this patient");
    }
    const until = daysAfter(today, days);
    await createFollowUp(sql, { clinicId, patientId, reasons, note, until, staffId });
  });
}

/** Takes a patient back onto the list before the day. */
export function putBack(actor: ActorFor<"follow-up.handle">, patientId: string): Promise<void> {
  const { clinicId, staffId } = actor;
  return withActorSql(actor, async (sql) => {
    await held(sql, actor, patientId);
    await createFollowUp(sql, { clinicId, patientId, reasons: [], note: "", until: null, staffId });
  });
}

/** Holds the patient's row until the end, so that marks come one after the other; answers the clinic's day. */
async function held(sql: Sql, actor: ActorFor<"follow-up.handle">, patientId: string): Promise<string> {
  const scope = patientsVisibleTo(actor);
  if (!(await holdPatient(sql, scope, patientId))) throw new AppError("not-found", "patient outside scope");
  sql.shows(patientId);
  return (await findClinicClock(sql, scope)).today;
}
