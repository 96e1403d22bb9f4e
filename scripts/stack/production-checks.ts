import { Client } from "pg";
import type { Env } from "@/lib/env";
import { readMigrations } from "@/prisma/migration/engine";
import { codeOf, Problem } from "../problem";

const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Refuses settings that are only for the demo, and an address over which cookies would travel in the open. */
export function refuseUnsafeSettings(env: Env): void {
  if (env.DEMO)
    throw new Problem("DEMO is set. Production refuses demo mode: unset DEMO, or use npm run demo.");
  const base = new URL(env.BASE_URL);
  if (base.protocol !== "https:" && !LOCAL_HOSTS.has(base.hostname)) {
    throw new Problem("BASE_URL must begin with https:// (a proxy in front may hold the certificate).");
  }
  // Links are made from the root of the address: a folder in it would be left out of every mail.
  if (base.href !== `${base.origin}/`)
    throw new Problem(`BASE_URL must be the bare address, without a path or a sign-in: ${base.origin}`);
  if (isGuessable(env.SECRET))
    throw new Problem("SECRET can be guessed. Make one with: openssl rand -base64 48");
}

/** Words, such as the example itself, or one character over and over: long, and yet no secret. */
const isGuessable = (secret: string): boolean => /\s/.test(secret) || new Set(secret).size < 8;

type RoleRights = { rolname: string; rolsuper: boolean; rolbypassrls: boolean; owned: string | null };

async function refuseStrongRole(client: Client): Promise<void> {
  const { rows } = await client.query<RoleRights>(
    `SELECT r.rolname, r.rolsuper, r.rolbypassrls,
            (SELECT min(c.relname::text) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                AND n.nspname NOT LIKE 'pg_toast%' AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owned
       FROM pg_roles r WHERE r.rolname = current_user`,
  );
  const role = rows[0];
  if (role === undefined) throw new Problem("DATABASE_URL signs in as a role that PostgreSQL does not list.");
  const advice =
    "Point DATABASE_URL at a role that only belongs to plumbline_runtime; keep the owner for DATABASE_OWNER_URL.";
  if (role.rolsuper)
    throw new Problem(
      `The role ${role.rolname} in DATABASE_URL is a superuser, whom row security does not hold. ${advice}`,
    );
  if (role.rolbypassrls)
    throw new Problem(`The role ${role.rolname} in DATABASE_URL may bypass row security. ${advice}`);
  if (role.owned !== null) {
    throw new Problem(
      `The role ${role.rolname} in DATABASE_URL owns tables (${role.owned}, for one) and could lift their row security. ${advice}`,
    );
  }
}

async function refuseDemoClinics(client: Client): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('app.lookup', 'every-clinic', true)");
    const { rows } = await client.query<{ name: string }>("SELECT name FROM clinic WHERE demo LIMIT 1");
    if (rows[0]) {
      throw new Problem(
        `This database holds the demo clinic "${rows[0].name}", whose passwords everyone knows. Use another database for production.`,
      );
    }
  } finally {
    await client.query("ROLLBACK");
  }
}

/** One that a later release has changed is taken: whoever must go back to this one in a hurry needs it to start. */
async function refuseFormerDatabase(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const done = new Set(rows.map(({ name }) => name));
  const missing = readMigrations().migrationDirectories.filter(({ path }) => !done.has(path));
  if (missing[0] === undefined) return;
  throw new Problem(
    `The database is that of a former release: it lacks ${missing.length} of this one's changes, the first ${missing[0].path}. Make them with: npm run db:deploy`,
  );
}

const CONNECTION_HINTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Nothing answers at the host and port in DATABASE_URL. Is PostgreSQL running there?",
  ENOTFOUND: "The host in DATABASE_URL is not known.",
  ETIMEDOUT: "The host in DATABASE_URL does not answer.",
  "28P01": "PostgreSQL refuses the password in DATABASE_URL.",
  "28000": "PostgreSQL refuses the role in DATABASE_URL.",
  "3D000": "The database in DATABASE_URL does not exist. Make it with: npm run db:deploy",
  "42P01": "The database has no tables yet. Make them with: npm run db:deploy",
  "42501":
    "The role in DATABASE_URL lacks its rights, or the database is that of a former release. As the owner: GRANT plumbline_runtime TO that role, then npm run db:deploy.",
};

/** Refuses a database that this product must not serve from. Throws a Problem that says what to do. */
export async function refuseUnsafeDatabase(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await refuseStrongRole(client);
    await refuseDemoClinics(client);
    await refuseFormerDatabase(client);
  } catch (error) {
    const hint = CONNECTION_HINTS[codeOf(error) ?? ""];
    throw hint === undefined ? error : new Problem(hint);
  } finally {
    await client.end().catch(() => undefined);
  }
}
