import "server-only";
import { randomUUID } from "node:crypto";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findSubmissionBefore } from "@/lib/data/check-in-submissions";
import { withActorSql } from "@/lib/data/with-actor";
import type { FormName, Respondent } from "@/lib/domain/check-in/form";
import { formDue } from "@/lib/domain/check-in/form-due";
import { AppError } from "@/lib/errors";
import { respondentOf } from "@/lib/use-cases/check-ins/decide";

/** What a phone needs to ask the short form by itself: which form is due, and of who answers only what that form looks at. */
export function checkInToKeep(
  actor: ActorFor<"check-in.answer">,
): Promise<{ readonly form: FormName; readonly who: Respondent }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const wanted = { patientId: actor.patientId, clientKey: randomUUID() };
    const patient = await findSubmissionBefore(sql, patientsVisibleTo(actor), wanted);
    if (!patient) throw new AppError("not-found", "patient outside scope");
    const who = respondentOf(patient);
    const history = who.history.filter((key) => key === "pregnant");
    return { form: formDue(patient.course), who: { ...who, age: null, history } };
  });
}
