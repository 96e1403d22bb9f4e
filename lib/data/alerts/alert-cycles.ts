import "server-only";
import { AHEAD_SECONDS } from "@/lib/domain/notices/put-back";
import type { Sql } from "@/lib/data/sql";

/**
 * The clock of an alert starts anew: it is open, nobody has acknowledged it, and its steps count from now (or `at`).
 * For a tier that rose, an alert that was opened again, and an acknowledgement that ran out.
 */
export async function startCycle(sql: Sql, clinicId: string, alertId: string, at?: Date): Promise<void> {
  await sql.query(
    `UPDATE alert SET cycle = cycle + 1, cycle_started_at = coalesce($3::timestamptz, now()), state = 'open',
       acknowledged_at = NULL, acknowledged_by = NULL, version = version + 1
     WHERE clinic_id = $1::uuid AND id = $2::uuid`,
    [clinicId, alertId, at ?? null],
  );
}

/**
 * An alert raised or acknowledged while the machine's clock stood ahead would wait until that time comes again: its clock
 * counts from now (or `at`). No step of it is made twice. LEAST passes over NULL: it would acknowledge for nobody.
 */
export async function bringClocksBack(sql: Sql, clinicId: string, at?: Date): Promise<void> {
  await sql.query(
    `UPDATE alert SET cycle_started_at = least(cycle_started_at, t.now),
       acknowledged_at = CASE WHEN acknowledged_at IS NOT NULL THEN least(acknowledged_at, t.now) END
     FROM (SELECT coalesce($2::timestamptz, now()) AS now) t WHERE clinic_id = $1::uuid AND state <> 'resolved'
       AND greatest(cycle_started_at, acknowledged_at) > t.now + interval '${AHEAD_SECONDS} seconds'`,
    [clinicId, at ?? null],
  );
}
