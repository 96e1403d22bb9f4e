import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ResolveAlertInput } from "@/lib/contracts/alert";
import { createAlertEvent, hasAlertEvent, listAttempts } from "@/lib/data/alerts/alert-events";
import { findClinicMoment, listClinicalStaff, updateAlertResolved } from "@/lib/data/alerts/alert-moves";
import { findAlert } from "@/lib/data/alerts/alerts";
import { announce } from "@/lib/data/announce";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { resolutionProblems } from "@/lib/domain/alerts/resolution";
import { AppError } from "@/lib/errors";
import { changedMeanwhile } from "@/lib/use-cases/alerts/changed-meanwhile";

type Actor = ActorFor<"alert.resolve">;

/** How it ended, who reached the patient and when, and when the next look is due. The programme stays as it is. */
export function resolveAlert(actor: Actor, input: ResolveAlertInput): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const { clinicId, staffId } = actor;
    const { alertId, version, outcome, note, handledBy, nextReviewOn } = input;
    const alert = await findAlert(sql, scope, alertId);
    if (!alert) throw new AppError("not-found", "alert outside scope");
    const handledAt = await checked(sql, actor, input, alert.raisedAt);
    const resolution = { outcome, note, handledBy, handledAt, nextReviewOn };
    const patientId = await updateAlertResolved(sql, scope, { alertId, version, staffId, ...resolution });
    if (patientId === null) throw await changedMeanwhile(sql, scope, alertId);
    sql.shows(patientId);
    const detail = { outcome, handledBy, handledAt, nextReviewOn };
    await createAlertEvent(sql, { clinicId, alertId, kind: "resolved", staffId, detail, note });
    announce(sql, clinicId, "alerts");
    return { done: true };
  });
}

/** When the patient was reached, or tried last. Refuses in words by field what cannot close an alert. */
async function checked(
  sql: Sql,
  { clinicId }: Actor,
  input: ResolveAlertInput,
  raisedAt: Date,
): Promise<Date> {
  const { at, today } = await findClinicMoment(sql, clinicId, input.handledAt);
  const attempts = await listAttempts(sql, clinicId, input.alertId);
  const reopened = await hasAlertEvent(sql, { clinicId, alertId: input.alertId, kind: "reopened" });
  const problems = resolutionProblems(
    { ...input, handledAt: at },
    { attempts, reopened, raisedAt, now: new Date(), today },
  );
  const staff = await listClinicalStaff(sql, clinicId);
  const isKnown = staff.some(({ id }) => id === input.handledBy);
  const unknown = isKnown ? [] : [["handledBy", "Choose somebody of this clinic."] as const];
  const fields = [...problems.map(({ field, words }) => [field, words] as const), ...unknown];
  if (fields.length > 0)
    throw new AppError("invalid", "this cannot close an alert", Object.fromEntries(fields));
  return at;
}
