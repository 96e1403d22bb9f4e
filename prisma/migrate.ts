import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Client, escapeIdentifier } from "pg";
import { addressOf, withClient } from "./migration/connection";
import {
  applyMigrations,
  difference,
  LOCKFILE,
  MIGRATIONS_FOLDER,
  type SchemaDifference,
} from "./migration/engine";
import { deployJobs } from "./migration/jobs";
import { FORGET_BROKEN } from "./migration/recorded-script";
import { ensureRuntimeRole, RUNTIME_ROLE } from "./migration/roles";

/** Any constant will do; it only has to differ from the schema engine's own. */
const DEPLOY_LOCK = 815_240_377;

async function createDatabaseIfMissing(ownerUrl: string): Promise<void> {
  const address = addressOf(ownerUrl);
  await withClient({ ...address, database: "postgres" }, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [address.database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(address.database)}`);
  });
}

/** Two deployments at once take turns. */
function alone<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  return withClient(addressOf(ownerUrl), async (owner) => {
    await owner.query("SELECT pg_advisory_lock($1)", [DEPLOY_LOCK]);
    return work(owner);
  });
}

/**
 * A migration is one transaction together with the record that it is done: where it was refused or killed before that,
 * nothing of it stands, and it may be tried again. The engine asks that somebody says so. A deployment that was killed
 * lets go of its lock while PostgreSQL still runs what it sent: that is waited for.
 */
async function forgetBroken(owner: Client): Promise<void> {
  const table = await owner.query("SELECT to_regclass('_prisma_migrations') AS name");
  if ((table.rows as { name: string | null }[])[0]?.name === null) return;
  await owner.query(FORGET_BROKEN);
}

/** Which migrations are done is for web and worker to know, which start with none missing; what went wrong with one is not. */
async function tellWhatIsDone(owner: Client): Promise<void> {
  const done = "migration_name, finished_at, rolled_back_at";
  await owner.query(`GRANT SELECT (${done}) ON _prisma_migrations TO ${escapeIdentifier(RUNTIME_ROLE)}`);
}

/** Brings the database to the newest migration and the job queue to its newest schema; answers the names applied now. */
export async function deploy(ownerUrl: string, folder?: string): Promise<readonly string[]> {
  await createDatabaseIfMissing(ownerUrl);
  return alone(ownerUrl, async (owner) => {
    await ensureRuntimeRole(owner);
    await forgetBroken(owner);
    const applied = await applyMigrations(ownerUrl, folder);
    await tellWhatIsDone(owner);
    await deployJobs(ownerUrl);
    return applied;
  });
}

/** What schema.prisma says beyond the migrations, in words; empty when they agree. */
export async function drift(ownerUrl: string): Promise<SchemaDifference> {
  await createDatabaseIfMissing(ownerUrl);
  return difference(ownerUrl, false);
}

function timestamp(now: Date): string {
  return now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
}

/**
 * Writes the next migration from what changed in schema.prisma, without any network beyond `ownerUrl`.
 * Answers its file, or undefined when nothing changed and `evenIfEmpty` is false.
 */
export async function author(
  ownerUrl: string,
  name: string,
  options: { readonly now: Date; readonly evenIfEmpty: boolean },
): Promise<string | undefined> {
  if (!/^[a-z0-9_]+$/.test(name))
    throw new Error(`Name a migration in small letters and underscores, not "${name}".`);
  await createDatabaseIfMissing(ownerUrl);
  const found = await difference(ownerUrl, true);
  if (found.empty && !options.evenIfEmpty) return undefined;
  const folder = path.join(MIGRATIONS_FOLDER, `${timestamp(options.now)}_${name}`);
  mkdirSync(folder, { recursive: true });
  const lockfile = path.join(MIGRATIONS_FOLDER, "migration_lock.toml");
  if (!existsSync(lockfile)) writeFileSync(lockfile, LOCKFILE);
  const file = path.join(folder, "migration.sql");
  writeFileSync(file, found.empty ? "" : `${found.text}\n`);
  return file;
}
