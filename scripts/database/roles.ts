import { Client, escapeIdentifier, escapeLiteral } from "pg";
import type { DatabasePasswords } from "./secrets";

/** Owns the database and everything in it; migrations run as this role. */
export const OWNER_ROLE = "plumbline_owner";
/** A group without sign-in: migrations grant to it, whatever the signing-in role is called. */
const RUNTIME_ROLE = "plumbline_runtime";
/** What web and worker sign in as: owns nothing, cannot bypass row security. */
export const APP_ROLE = "plumbline_app";
const DATABASE = "plumbline";

/** The same server by its socket: `host` outdoes the address, the port names the socket. */
export function throughSocket(url: string, folder: string): string {
  return `${url}?host=${encodeURIComponent(folder)}`;
}

export function databaseUrl(role: string, password: string, port: number, database = DATABASE): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

async function exists(client: Client, catalogue: string, column: string, name: string): Promise<boolean> {
  const found = await client.query(`SELECT 1 FROM ${catalogue} WHERE ${column} = $1`, [name]);
  return found.rowCount === 1;
}

/** Makes the roles and the database where they are missing. */
export async function ensureRoles(superUrl: string, passwords: DatabasePasswords): Promise<void> {
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  try {
    const roles: readonly (readonly [string, string])[] = [
      [OWNER_ROLE, `LOGIN CREATEDB CREATEROLE PASSWORD ${escapeLiteral(passwords.owner)}`],
      [RUNTIME_ROLE, "NOLOGIN"],
      [APP_ROLE, `LOGIN IN ROLE ${RUNTIME_ROLE} PASSWORD ${escapeLiteral(passwords.app)}`],
    ];
    for (const [name, rights] of roles) {
      if (await exists(client, "pg_roles", "rolname", name)) continue;
      await client.query(`CREATE ROLE ${escapeIdentifier(name)} NOSUPERUSER NOBYPASSRLS ${rights}`);
    }
    if (!(await exists(client, "pg_database", "datname", DATABASE))) {
      await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
    }
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO ${RUNTIME_ROLE}`);
  } finally {
    await client.end();
  }
}
