import { type Client, escapeIdentifier } from "pg";

/** The group without sign-in that every migration grants to; web and worker sign in as a member of it. */
export const RUNTIME_ROLE = "plumbline_runtime";

/** Makes the runtime group where it is missing. Needs CREATEROLE only then. */
export async function ensureRuntimeRole(owner: Client): Promise<void> {
  const found = await owner.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [RUNTIME_ROLE]);
  if (found.rowCount === 0) await owner.query(`CREATE ROLE ${escapeIdentifier(RUNTIME_ROLE)} NOLOGIN`);
}
