import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql, SqlValue } from "@/lib/data/sql";
import { ALERT_MOVES, type AlertMove } from "@/lib/domain/alerts/alert-state";
import type { AlertOutcome } from "@/lib/domain/alerts/resolution";
import type { Tier } from "@/lib/domain/triage/tiers";

/** `version`: as the person saw the alert. */
export type AlertChange = { readonly alertId: string; readonly version: number; readonly staffId: string };
type PersonsMove = Exclude<AlertMove, "add-evidence" | "raise" | "lapse">;

/** Whoever acts on an alert that nobody had acknowledged has taken it on. */
const TAKEN_ON = `acknowledged_at = coalesce(acknowledged_at, now()), acknowledged_by = coalesce(acknowledged_by, $7::uuid)`;

const SET: Readonly<Record<PersonsMove, string>> = {
  acknowledge: TAKEN_ON,
  attempt: TAKEN_ON,
  "step-down": `${TAKEN_ON}, tier = $8::text::tier, stepped_down_from = coalesce(stepped_down_from, tier)`,
  resolve: `${TAKEN_ON}, resolved_at = now(), resolved_by = $7::uuid, outcome = $8::text, note = $9::text,
    handled_by = $10::uuid, handled_at = $11::timestamptz, next_review_on = $12::date`,
  reopen: `resolved_at = NULL, resolved_by = NULL, outcome = NULL, note = NULL, handled_by = NULL, handled_at = NULL,
    next_review_on = NULL,
    acknowledged_at = NULL, acknowledged_by = NULL`,
};

/** Compares and sets: the patient's id when the alert stood at this version in a state the move starts from, else null. */
async function move(
  sql: Sql,
  scope: PatientScope,
  name: PersonsMove,
  { alertId, version, staffId }: AlertChange,
  values: readonly SqlValue[] = [],
): Promise<string | null> {
  const { from, to } = ALERT_MOVES[name];
  const changed = await sql.query<{ patientId: string }>(
    `UPDATE alert SET state = $5::text::alert_state, version = version + 1, ${SET[name]}
     WHERE clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR patient_id = ANY($2::uuid[])) AND id = $3::uuid
       AND version = $4::int AND state::text = ANY($6::text[]) AND $7::uuid IS NOT NULL${name === "step-down" ? " AND $8::text::tier < tier" : ""}
     RETURNING patient_id AS "patientId"`,
    [scope.clinicId, scope.patientIds, alertId, version, to, from, staffId, ...values],
  );
  return changed[0]?.patientId ?? null;
}

export function updateAlertAcknowledged(sql: Sql, scope: PatientScope, change: AlertChange) {
  return move(sql, scope, "acknowledge", change);
}

/** An attempt to reach the patient acknowledges; what came of it stands in the history. */
export function updateAlertAttempted(sql: Sql, scope: PatientScope, change: AlertChange) {
  return move(sql, scope, "attempt", change);
}

/** Null also when the tier is not below the one that counts now. The rules' own stays beside it. */
export function updateAlertSteppedDown(
  sql: Sql,
  scope: PatientScope,
  { tier, ...change }: AlertChange & { readonly tier: Tier },
) {
  return move(sql, scope, "step-down", change, [tier]);
}

export type AlertResolution = {
  readonly outcome: AlertOutcome;
  readonly note: string;
  readonly handledBy: string;
  readonly handledAt: Date;
  /** YYYY-MM-DD */
  readonly nextReviewOn: string;
};

export function updateAlertResolved(sql: Sql, scope: PatientScope, change: AlertChange & AlertResolution) {
  const { outcome, note, handledBy, handledAt, nextReviewOn } = change;
  return move(sql, scope, "resolve", change, [outcome, note, handledBy, handledAt, nextReviewOn]);
}

export function updateAlertReopened(sql: Sql, scope: PatientScope, change: AlertChange) {
  return move(sql, scope, "reopen", change);
}

/** Who may have reached a patient, by name. */
export function listClinicalStaff(sql: Sql, clinicId: string): Promise<{ id: string; name: string }[]> {
  return sql.query<{ id: string; name: string }>(
    `SELECT id, name FROM staff WHERE clinic_id = $1::uuid AND active AND roles && ARRAY['clinician', 'owner']
     ORDER BY name, id`,
    [clinicId],
  );
}

/** The instant of a day and time on the clinic's clock ("2026-11-26T09:30"), and the clinic's day now. */
export async function findClinicMoment(
  sql: Sql,
  clinicId: string,
  local: string,
): Promise<{ at: Date; today: string }> {
  const [row] = await sql.query<{ at: Date; today: string }>(
    `SELECT $2::text::timestamp AT TIME ZONE time_zone AS at, (now() AT TIME ZONE time_zone)::date::text AS today
     FROM clinic WHERE id = $1::uuid`,
    [clinicId, local],
  );
  if (!row) throw new Error("the actor's clinic is not there");
  return row;
}
