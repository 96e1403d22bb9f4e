import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { AuditedAlert } from "@/lib/domain/safety/weekly-audit";

const IN_WEEK = (column: string) => `${column} >= ($2::date::timestamp AT TIME ZONE c.time_zone)
  AND ${column} < (($2::date + 7)::timestamp AT TIME ZONE c.time_zone)`;

/** The alerts raised in the week that begins on this day of the clinic's calendar. */
export function listAuditedAlerts(sql: Sql, clinicId: string, monday: string): Promise<AuditedAlert[]> {
  return sql.query<AuditedAlert>(
    `SELECT greatest(a.tier, a.stepped_down_from) AS tier, a.raised_at AS "raisedAt",
       e.acknowledged AS "acknowledgedAt", least(e.spoke, e.reached) AS "contactedAt", a.outcome
     FROM alert a JOIN clinic c ON c.id = a.clinic_id
     LEFT JOIN LATERAL (
       -- An attempt to reach the patient acknowledges; a resolution may say when the patient was reached before it.
       SELECT min(at) FILTER (WHERE kind IN ('acknowledged', 'attempt')) AS acknowledged,
         min(at) FILTER (WHERE kind = 'attempt' AND detail->>'result' = 'spoke') AS spoke,
         min(coalesce(a.handled_at, at)) FILTER (WHERE kind = 'resolved'
           AND detail->>'outcome' IN ('spoke', 'attended-emergency')) AS reached
       FROM alert_event WHERE clinic_id = a.clinic_id AND alert_id = a.id
     ) e ON true
     WHERE a.clinic_id = $1::uuid AND ${IN_WEEK("a.raised_at")} ORDER BY a.raised_at`,
    [clinicId, monday],
  );
}

export type StepDownRow = {
  readonly alertId: string;
  readonly at: Date;
  readonly by: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
};

/** Where a clinician put an alert's tier down that week, from what the rules had given until then, and why. */
export function listStepDowns(sql: Sql, clinicId: string, monday: string): Promise<StepDownRow[]> {
  return sql.query<StepDownRow>(
    `SELECT e.alert_id AS "alertId", e.at, coalesce(s.name, 'Somebody') AS by, e.detail->>'tier' AS to, coalesce(e.note, '') AS reason,
       (SELECT max(v.tier)::text FROM alert_evidence v
        WHERE v.clinic_id = e.clinic_id AND v.alert_id = e.alert_id AND v.at <= e.at) AS from
     FROM alert_event e JOIN clinic c ON c.id = e.clinic_id
     LEFT JOIN staff s ON s.clinic_id = e.clinic_id AND s.id = e.staff_id
     WHERE e.clinic_id = $1::uuid AND e.kind = 'stepped-down' AND ${IN_WEEK("e.at")} ORDER BY e.at`,
    [clinicId, monday],
  );
}

/** How many check-ins and intakes were decided that week. */
export async function countDecided(sql: Sql, clinicId: string, monday: string): Promise<number> {
  const [row] = await sql.query<{ many: number }>(
    `SELECT ((SELECT count(*) FROM check_in k WHERE k.clinic_id = c.id AND ${IN_WEEK("k.committed_at")})
       + (SELECT count(*) FROM intake i WHERE i.clinic_id = c.id AND ${IN_WEEK("i.completed_at")}))::int AS many
     FROM clinic c WHERE c.id = $1::uuid`,
    [clinicId, monday],
  );
  return row?.many ?? 0;
}
