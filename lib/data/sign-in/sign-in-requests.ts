import "server-only";
import type { Sql } from "@/lib/data/sql";
import { withLookup } from "@/lib/data/with-actor";

export type SignInRequestRow = {
  readonly id: string;
  readonly email: string;
  readonly codeHash: string | null;
  readonly tries: number;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

/** Makes the row every request leaves, whoever the address belongs to; `work` goes into the same transaction. */
export function createSignInRequest(
  email: string,
  expiresAt: Date,
  work: (sql: Sql, requestId: string) => Promise<void>,
): Promise<string> {
  return withLookup("", async (sql) => {
    const [row] = await sql.query<{ id: string }>("SELECT create_sign_in_request($1, $2) AS id", [
      email,
      expiresAt,
    ]);
    if (!row) throw new Error("no request row returned");
    await work(sql, row.id);
    return row.id;
  });
}

export async function findSignInRequest(requestId: string): Promise<SignInRequestRow | undefined> {
  const [row] = await withLookup(requestId, (sql) =>
    sql.query<SignInRequestRow>(
      `SELECT id, email, code_hash AS "codeHash", tries, expires_at AS "expiresAt", used_at AS "usedAt"
       FROM sign_in_request WHERE id = $1`,
      [requestId],
    ),
  );
  return row;
}

/** Gives an open request the code that may answer it. */
export async function updateRequestCode(requestId: string, codeHash: string): Promise<void> {
  await withLookup(requestId, (sql) =>
    sql.query("UPDATE sign_in_request SET code_hash = $2 WHERE id = $1 AND used_at IS NULL", [
      requestId,
      codeHash,
    ]),
  );
}

export type RequestTry = { readonly email: string; readonly codeHash: string | null; readonly tries: number };

/** Counts a try before the code is looked at, so that tries at once count too; undefined when none is left. */
export async function updateRequestTries(requestId: string, most: number): Promise<RequestTry | undefined> {
  const [row] = await withLookup(requestId, (sql) =>
    sql.query<RequestTry>(
      `UPDATE sign_in_request SET tries = tries + 1
       WHERE id = $1 AND tries < $2 AND used_at IS NULL AND expires_at > now()
       RETURNING email, code_hash AS "codeHash", tries`,
      [requestId, most],
    ),
  );
  return row;
}

/** Uses a request up; false when it was used before. */
export async function updateRequestUsed(requestId: string): Promise<boolean> {
  const rows = await withLookup(requestId, (sql) =>
    sql.query("UPDATE sign_in_request SET used_at = now() WHERE id = $1 AND used_at IS NULL RETURNING id", [
      requestId,
    ]),
  );
  return rows.length === 1;
}

/** Forgets requests that ran out a day ago; row security lets only those go. */
export async function removeOldSignInRequests(): Promise<number> {
  const rows = await withLookup("", (sql) =>
    sql.query("DELETE FROM sign_in_request WHERE expires_at < now() - interval '1 day' RETURNING id"),
  );
  return rows.length;
}
