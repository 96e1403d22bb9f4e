import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { StoredClock } from "@/lib/domain/escalation/standing";
import type { Tier } from "@/lib/domain/triage/tiers";

export type AlertClock = StoredClock & { readonly id: string; readonly cycle: number };

const CLOCK = `a.id, a.cycle, a.tier, a.state, a.cycle_started_at AS "cycleStartedAt", a.acknowledged_at AS "acknowledgedAt",
  a.acknowledged_by AS "acknowledgedBy",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('step', n.step, 'staffId', n.staff_id)), '[]') FROM alert_notice n
    WHERE n.clinic_id = a.clinic_id AND n.alert_id = a.id AND n.cycle = a.cycle) AS told`;
const RUNS = "a.state <> 'resolved' AND a.tier >= 'soon'";

/** Every alert whose clock runs, the most urgent first. */
export function listAlertClocks(sql: Sql, clinicId: string): Promise<AlertClock[]> {
  return sql.query<AlertClock>(
    `SELECT ${CLOCK} FROM alert a WHERE a.clinic_id = $1::uuid AND ${RUNS} ORDER BY a.tier DESC, a.raised_at`,
    [clinicId],
  );
}

/** One alert's clock, held until the transaction ends so that two rounds never both make a step of it. */
export async function findAlertClock(
  sql: Sql,
  clinicId: string,
  alertId: string,
): Promise<AlertClock | undefined> {
  await sql.query("SELECT 1 FROM alert WHERE clinic_id = $1::uuid AND id = $2::uuid FOR UPDATE", [
    clinicId,
    alertId,
  ]);
  // A statement of its own: it sees the notices of whoever held the alert before.
  const [clock] = await sql.query<AlertClock>(
    `SELECT ${CLOCK} FROM alert a WHERE a.clinic_id = $1::uuid AND a.id = $2::uuid AND ${RUNS}`,
    [clinicId, alertId],
  );
  return clock;
}

/** The unresolved alerts that this person holds, or was told of in the running cycle. */
export function listAlertsInHand(
  sql: Pick<Sql, "query">,
  clinicId: string,
  staffId: string,
): Promise<{ id: string }[]> {
  return sql.query<{ id: string }>(
    `SELECT a.id FROM alert a WHERE a.clinic_id = $1::uuid AND ${RUNS} AND (a.acknowledged_by = $2::uuid OR EXISTS (
       SELECT 1 FROM alert_notice n WHERE n.clinic_id = a.clinic_id AND n.alert_id = a.id AND n.cycle = a.cycle
         AND n.staff_id = $2::uuid))`,
    [clinicId, staffId],
  );
}

export type NewNotice = {
  readonly clinicId: string;
  readonly alertId: string;
  readonly cycle: number;
  readonly step: number;
  readonly staffId: string;
  readonly dueAt: Date;
};

/** The new notice's id; undefined when this step of the cycle has reached that person before. */
export async function createNotice(sql: Sql, notice: NewNotice): Promise<string | undefined> {
  const [made] = await sql.query<{ id: string }>(
    `INSERT INTO alert_notice (clinic_id, alert_id, cycle, step, staff_id, due_at)
     VALUES ($1::uuid, $2::uuid, $3::int, $4::smallint, $5::uuid, $6::timestamptz)
     ON CONFLICT (clinic_id, alert_id, cycle, step, staff_id) DO NOTHING RETURNING id`,
    [notice.clinicId, notice.alertId, notice.cycle, notice.step, notice.staffId, notice.dueAt],
  );
  return made?.id;
}

/** The time on the database's clock, by which alerts are raised and acknowledged. */
export async function findNow(sql: Sql): Promise<Date> {
  const [row] = await sql.query<{ now: Date }>("SELECT now() AS now");
  return row?.now ?? new Date();
}

/** The highest tier that waits and how many alerts do: all that a locked screen may know. */
export async function findAlertSignal(sql: Sql): Promise<{ tier: Tier; count: number }> {
  const [row] = await sql.query<{ tier: Tier | null; count: number }>(
    "SELECT max(tier) AS tier, count(*)::int AS count FROM alert WHERE state = 'open'",
  );
  return { tier: row?.tier ?? "none", count: row?.count ?? 0 };
}
