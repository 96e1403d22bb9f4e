import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { AttemptResult } from "@/lib/domain/alerts/resolution";

/** What may happen to an alert; the history lists these and never changes. */
export type AlertEventKind =
  | "raised"
  | "evidence-added"
  | "answer-changed"
  | "patient-going"
  | "patient-called"
  | "acknowledged"
  | "resolved"
  | "programme-resumed"
  | "told"
  | "ran-out"
  | "holder-left"
  | "attempt"
  | "stepped-down"
  | "reopened";

export type NewAlertEvent = {
  readonly clinicId: string;
  readonly alertId: string;
  readonly kind: AlertEventKind;
  readonly staffId?: string;
  /** Ids, codes and answers by key. */
  readonly detail?: object;
  /** A person's own words. */
  readonly note?: string;
};

export async function createAlertEvent(sql: Sql, event: NewAlertEvent): Promise<void> {
  await sql.query(
    `INSERT INTO alert_event (clinic_id, alert_id, kind, staff_id, detail, note)
     VALUES ($1::uuid, $2::uuid, $3::text, $4::uuid, $5::text::jsonb, $6::text)`,
    [
      ...[event.clinicId, event.alertId, event.kind, event.staffId ?? null],
      ...[JSON.stringify(event.detail ?? {}), event.note ?? ""],
    ],
  );
}

/** Whether the alert's history has an event of this kind with at least this detail. */
export async function hasAlertEvent(
  sql: Sql,
  { clinicId, alertId, kind, detail = {} }: NewAlertEvent,
): Promise<boolean> {
  const found = await sql.query(
    `SELECT 1 AS one FROM alert_event WHERE clinic_id = $1::uuid AND alert_id = $2::uuid AND kind = $3::text
       AND detail @> $4::text::jsonb LIMIT 1`,
    [clinicId, alertId, kind, JSON.stringify(detail)],
  );
  return found.length > 0;
}

export type AlertEventRow = {
  readonly kind: AlertEventKind;
  readonly at: Date;
  readonly staffName: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly note: string;
};

/** An alert's history, oldest first. The caller has found the alert within its scope. */
export function listAlertEvents(sql: Sql, clinicId: string, alertId: string): Promise<AlertEventRow[]> {
  return sql.query<AlertEventRow>(
    `SELECT e.kind, e.at, s.name AS "staffName", e.detail, e.note
     FROM alert_event e LEFT JOIN staff s ON s.clinic_id = e.clinic_id AND s.id = e.staff_id
     WHERE e.clinic_id = $1::uuid AND e.alert_id = $2::uuid ORDER BY e.at, e.id`,
    [clinicId, alertId],
  );
}

/** What came of each attempt to reach the patient, since the alert was raised or opened again last. */
export async function listAttempts(sql: Sql, clinicId: string, alertId: string): Promise<AttemptResult[]> {
  const rows = await sql.query<{ result: AttemptResult }>(
    `SELECT e.detail ->> 'result' AS result FROM alert_event e
     WHERE e.clinic_id = $1::uuid AND e.alert_id = $2::uuid AND e.kind = 'attempt' AND e.at > coalesce((
       SELECT max(r.at) FROM alert_event r WHERE r.clinic_id = e.clinic_id AND r.alert_id = e.alert_id
       AND r.kind = 'reopened'), '-infinity')
     ORDER BY e.at, e.id`,
    [clinicId, alertId],
  );
  return rows.map(({ result }) => result);
}
