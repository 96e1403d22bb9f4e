import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findRunningProgramme } from "@/lib/data/programmes/programmes";
import { findTriagePatient } from "@/lib/data/check-ins/triage-patient";
import { withActorSql } from "@/lib/data/with-actor";
import type { Respondent } from "@/lib/domain/check-in/form";
import { fullDueOf } from "@/lib/domain/check-in/form-due";
import type { FullDue, Moment } from "@/lib/domain/check-in/full-due";
import { AppError } from "@/lib/errors";
import { respondentOf } from "@/lib/use-cases/check-ins/decide";

/** On a phone these stand as one word, that a new pain matters: what they are is of the record. */
const NEW_PAIN_MATTERS = ["cancer", "aaa"];

type CheckInToKeep = {
  readonly due: FullDue;
  /** When it was made, by the clinic. */
  readonly made: Moment;
  readonly who: Respondent;
  /** Exercises open after it. */
  readonly hasPlan: boolean;
};

/**
 * What a phone needs to ask a check-in by itself: when the full form is due, since days may pass, and of who answers only
 * what decides what they are asked. Where that would tell of the record, everybody is asked.
 */
export function checkInToKeep(actor: ActorFor<"check-in.answer">): Promise<CheckInToKeep> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const patient = await findTriagePatient(sql, scope, actor.patientId);
    if (!patient) throw new AppError("not-found", "patient outside scope");
    const who = respondentOf(patient);
    const painWasGone = who.painWasGone || who.history.some((key) => NEW_PAIN_MATTERS.includes(key));
    const history = who.history.filter((key) => key === "pregnant");
    return {
      due: fullDueOf(patient.course),
      made: { now: patient.course.now, today: patient.course.today },
      who: { ...who, age: null, history, painWasGone },
      hasPlan: (await findRunningProgramme(sql, scope, actor.patientId)) !== undefined,
    };
  });
}
