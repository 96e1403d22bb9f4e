import "server-only";
import type { Sql } from "@/lib/data/sql";

export type SubscriptionRow = {
  readonly id: string;
  readonly staffId: string;
  readonly sealed: string;
  readonly device: string;
  readonly createdAt: Date;
};

type NewSubscription = {
  readonly clinicId: string;
  readonly staffId: string;
  readonly sessionId: string;
  readonly endpointHash: string;
  readonly sealed: string;
};

/** Keeps a browser's subscription, named after the device of this session; the same browser replaces its own. */
export async function createSubscription(sql: Sql, given: NewSubscription): Promise<void> {
  await sql.query(
    `INSERT INTO push_subscription (clinic_id, staff_id, endpoint_hash, sealed, device)
     SELECT $1::uuid, $2::uuid, $3, $4, device FROM session WHERE id = $5::uuid
     ON CONFLICT (clinic_id, staff_id, endpoint_hash) DO UPDATE SET sealed = excluded.sealed, device = excluded.device`,
    [given.clinicId, given.staffId, given.endpointHash, given.sealed, given.sessionId],
  );
}

/** Whose subscriptions this browser's address serves. */
export async function listSubscribers(sql: Sql, endpointHash: string): Promise<string[]> {
  const rows = await sql.query<{ staffId: string }>(
    `SELECT staff_id AS "staffId" FROM push_subscription WHERE endpoint_hash = $1`,
    [endpointHash],
  );
  return rows.map(({ staffId }) => staffId);
}

export async function listSubscriptions(sql: Sql, staffId: string): Promise<SubscriptionRow[]> {
  return sql.query<SubscriptionRow>(
    `SELECT id, staff_id AS "staffId", sealed, device, created_at AS "createdAt"
     FROM push_subscription WHERE staff_id = $1::uuid ORDER BY created_at`,
    [staffId],
  );
}

/** By its id or its browser's address; false when this person has no such one. */
export async function removeSubscription(
  sql: Sql,
  staffId: string,
  which: { readonly id: string } | { readonly endpointHash: string },
): Promise<boolean> {
  const [column, value] = "id" in which ? ["id::text", which.id] : ["endpoint_hash", which.endpointHash];
  const rows = await sql.query(
    `DELETE FROM push_subscription WHERE staff_id = $1::uuid AND ${column} = $2 RETURNING id`,
    [staffId, value],
  );
  return rows.length > 0;
}
