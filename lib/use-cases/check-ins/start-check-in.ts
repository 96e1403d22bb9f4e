import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findOpenAlert, type OpenAlert } from "@/lib/data/alerts/open-alert";
import { createCheckIn, findStoredCheckIn } from "@/lib/data/check-ins/check-in-submissions";
import { findRecentDraft } from "@/lib/data/check-ins/check-ins";
import type { Sql } from "@/lib/data/sql";
import { holdTriagePatient } from "@/lib/data/check-ins/triage-patient";
import { together } from "@/lib/data/together";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { formDue } from "@/lib/domain/check-in/form-due";
import type { Moment } from "@/lib/domain/check-in/full-due";
import { decide } from "@/lib/use-cases/check-ins/decide";

/** Tells a form's draft from a whole check-in that reuses its key. */
const DRAFT_HASH = "draft";

/** Opens a check-in under the form's key; the same form sent again opens the same one. Answers its id. */
export function startCheckIn(actor: PatientActor, clientKey: string): Promise<string> {
  return withActorSql(actor, (sql) => {
    sql.shows(actor.patientId);
    return openCheckIn(sql, actor, clientKey);
  });
}

/** The same inside the caller's transaction. `at`: when a phone asked it without a network, which decides the form; else now. */
export async function openCheckIn(
  sql: Sql,
  actor: PatientActor,
  clientKey: string,
  at?: Moment,
): Promise<string> {
  const scope = patientsVisibleTo(actor);
  const wanted = { patientId: actor.patientId, clientKey };
  const patient = await holdTriagePatient(sql, scope, actor.patientId);
  if (!patient) throw new AppError("not-found", "patient outside scope");
  const decision = decide(patient, {});
  const made = await createCheckIn(sql, {
    ...{ clinicId: actor.clinicId, ...wanted, requestHash: DRAFT_HASH, state: "draft" },
    form: formDue({ ...patient.course, ...at }),
    ...{ answers: {}, pain: null, note: null, tier: "none", firedRules: [], messages: [], pause: [] },
    ...{ ruleSet: ruleSetName(decision), language: actor.language, byOther: false },
  });
  const id = made?.id ?? (await findStoredCheckIn(sql, scope, wanted))?.id;
  if (!id) throw new Error("a check-in refused as a double is not there");
  return id;
}

/** What stands before a check-in. draftId: of one that was left unfinished within the last hours. */
export type CheckInStart = { readonly draftId: string | null; readonly instruction: OpenAlert | null };

export function viewStart(actor: PatientActor): Promise<CheckInStart> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const [draft, instruction] = await together(
      findRecentDraft(sql, scope, actor.patientId),
      findOpenAlert(sql, scope, actor.patientId),
    );
    return { draftId: draft?.id ?? null, instruction };
  });
}
