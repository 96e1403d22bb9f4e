import "server-only";
import type { Sql } from "@/lib/data/sql";

/** Marks activity by a person; background polling never calls this. A patient's session lives on from here. */
export async function touchSession(sql: Sql, sessionId: string): Promise<void> {
  await sql.query(
    `UPDATE session SET last_seen_at = now(),
       expires_at = CASE WHEN patient_id IS NULL THEN expires_at ELSE greatest(expires_at, now() + interval '400 days') END
     WHERE id = $1`,
    [sessionId],
  );
}

export async function createSession(
  sql: Sql,
  session: {
    clinicId: string;
    staffId: string | null;
    patientId: string | null;
    device: string;
    expiresAt: Date;
  },
): Promise<string> {
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO session (clinic_id, staff_id, patient_id, device, expires_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [session.clinicId, session.staffId, session.patientId, session.device, session.expiresAt],
  );
  if (!row) throw new Error("no session row returned");
  return row.id;
}

/** Locks a staff session that was idle; it keeps its signal-only stream. */
export async function lockSession(sql: Sql, sessionId: string): Promise<void> {
  await sql.query("UPDATE session SET locked_at = coalesce(locked_at, now()) WHERE id = $1", [sessionId]);
}

export async function unlockSession(sql: Sql, sessionId: string): Promise<void> {
  await sql.query("UPDATE session SET locked_at = NULL, last_seen_at = now() WHERE id = $1", [sessionId]);
}

export type SessionOwner = { readonly staffId: string } | { readonly patientId: string };

function ownerFilter(owner: SessionOwner): [string, string] {
  return "staffId" in owner ? ["staff_id", owner.staffId] : ["patient_id", owner.patientId];
}

/** Ends one session of this owner, from the browser of `here`; false when it is not theirs or already over. */
export async function revokeSession(
  sql: Sql,
  owner: SessionOwner,
  sessionId: string,
  here: string,
): Promise<boolean> {
  const [column, id] = ownerFilter(owner);
  const rows = await sql.query(
    `UPDATE session SET revoked_at = now(), ended_elsewhere = id <> $3::uuid
     WHERE id = $1 AND ${column} = $2 AND revoked_at IS NULL RETURNING id`,
    [sessionId, id, here],
  );
  return rows.length === 1;
}

/** Ends one session of the open clinic, whoever's it is: its browser signs in anew. */
export async function revokeSessionById(sql: Sql, sessionId: string): Promise<void> {
  await sql.query("UPDATE session SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1", [sessionId]);
}

/** Ends every session of this owner, from the browser of `here` where it is one of theirs; returns how many. */
export async function revokeSessions(sql: Sql, owner: SessionOwner, here?: string): Promise<number> {
  const [column, id] = ownerFilter(owner);
  const rows = await sql.query(
    `UPDATE session SET revoked_at = now(), ended_elsewhere = id IS DISTINCT FROM $2::uuid
     WHERE ${column} = $1 AND revoked_at IS NULL RETURNING id`,
    [id, here ?? null],
  );
  return rows.length;
}

/** Whether this session was ended from another browser: whoever has its phone may not be its owner. */
export async function findEndedElsewhere(sql: Sql, sessionId: string): Promise<boolean> {
  const [row] = await sql.query<{ elsewhere: boolean }>(
    "SELECT ended_elsewhere AS elsewhere FROM session WHERE id = $1",
    [sessionId],
  );
  return row?.elsewhere === true;
}

/** The owner's living sessions, last used first. */
export async function listSessions(
  sql: Sql,
  owner: SessionOwner,
): Promise<{ id: string; device: string; createdAt: Date; lastSeenAt: Date }[]> {
  const [column, id] = ownerFilter(owner);
  return sql.query(
    `SELECT id, device, created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM session
     WHERE ${column} = $1 AND revoked_at IS NULL AND expires_at > now()
       AND (patient_id IS NULL OR last_seen_at > now() - interval '90 days') ORDER BY last_seen_at DESC`,
    [id],
  );
}
