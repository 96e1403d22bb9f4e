import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { Tier } from "@/lib/domain/triage/tiers";

export type AlertToTell = { readonly id: string; readonly cycle: number };

/** An alert that waits for somebody and interrupts; undefined when it does not, or is settled. */
export async function findAlertToTell(sql: Sql, alertId: string): Promise<AlertToTell | undefined> {
  const [row] = await sql.query<AlertToTell>(
    "SELECT id, cycle FROM alert WHERE id = $1::uuid AND state = 'open' AND tier >= 'urgent'",
    [alertId],
  );
  return row;
}

export async function listAlertsToTell(sql: Sql): Promise<AlertToTell[]> {
  return sql.query<AlertToTell>(
    "SELECT id, cycle FROM alert WHERE state = 'open' AND tier >= 'urgent' ORDER BY raised_at",
  );
}

/** Who is told of an alert: every active clinician and owner of the clinic. */
export async function listAlertRecipients(sql: Sql): Promise<{ staffId: string; email: string }[]> {
  return sql.query<{ staffId: string; email: string }>(
    `SELECT id AS "staffId", email FROM staff WHERE active AND roles && ARRAY['clinician', 'owner'] ORDER BY id`,
  );
}

/** The highest tier that waits and how many alerts do: all that a locked screen may know. */
export async function findAlertSignal(sql: Sql): Promise<{ tier: Tier; count: number }> {
  const [row] = await sql.query<{ tier: Tier | null; count: number }>(
    "SELECT max(tier) AS tier, count(*)::int AS count FROM alert WHERE state = 'open'",
  );
  return { tier: row?.tier ?? "none", count: row?.count ?? 0 };
}
