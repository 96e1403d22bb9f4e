import "server-only";
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
