import "server-only";
import type pg from "pg";
import type { ClinicActor } from "@/lib/access/actor";
import { actorId } from "@/lib/access/actor-id";
import { TELL } from "@/lib/data/announce";
import { holding } from "@/lib/data/one-connection";
import { allOrNothing, inParts } from "@/lib/data/parts";
import { connections } from "@/lib/data/pool";
import { prepared } from "@/lib/data/prepared";
import { type Db, LastStatement, type Sql, type SqlValue } from "@/lib/data/sql";
import { type Closing, inOnePacket, inTransaction } from "@/lib/data/transaction";
import { translated } from "@/lib/data/translated-error";

const ACT_AS = "SELECT set_config('app.clinic_id', $1, true), set_config('app.patient_id', $2, true)";
/**
 * For prepared statements also: plan once, and not for each set of values. They look rows up by their keys, and planning
 * the largest of them takes six times as long as running it.
 */
const ACT_AS_PREPARED = `${ACT_AS}, set_config('plan_cache_mode', 'force_generic_plan', true)`;
const LOOK_UP = "SELECT set_config('app.lookup', $1, true)";
const LOG =
  "INSERT INTO access_log (clinic_id, request_id, actor_kind, actor_id, action, result, patient_ids)";
const LOG_ACCESS = `${LOG} VALUES ($1, $2, $3, $4, $5, $6, $7)`;

function identity(actor: ClinicActor): [string, string] {
  return [actor.clinicId, actor.kind === "patient" ? actor.patientId : ""];
}

function logEntry(actor: ClinicActor, result: string, patientIds: Iterable<string>): SqlValue[] {
  return [
    actor.clinicId,
    actor.requestId,
    actor.kind,
    actorId(actor),
    actor.action,
    result,
    [...new Set(patientIds)],
  ];
}

/** A job's own bookkeeping is no access by a person. */
const isLogged = (actor: ClinicActor) => actor.kind !== "system";

/**
 * Opens one transaction as `actor` (row security set for it alone), runs `work`, writes the access-log row, commits.
 * The only way to the rows for a use case that reads or writes through Prisma.
 */
export async function withActor<T>(
  actor: ClinicActor,
  work: (db: Db) => Promise<T>,
  parts = allOrNothing,
): Promise<T> {
  const [shown, told]: [string[], string[]] = [[], []];
  try {
    const { prisma: client, pool } = connections();
    return await client.$transaction(
      async (prisma) => {
        const query = <Row extends object>(text: string, values: readonly SqlValue[] = []) =>
          prisma.$queryRawUnsafe<Row[]>(text, ...values);
        await query(ACT_AS, identity(actor));
        const db: Db = {
          ...{ prisma, query },
          shows: (...ids) => shown.push(...ids),
          tells: (announcement) => told.push(announcement),
          part: parts(query),
        };
        const result = await holding(pool, () => work(db));
        if (told.length > 0) await query(TELL, [told]);
        if (isLogged(actor))
          await prisma.$executeRawUnsafe(casted(LOG_ACCESS), ...logEntry(actor, "ok", shown));
        return result;
      },
      { maxWait: 5_000, timeout: 15_000 },
    );
  } catch (error) {
    throw translated(error);
  }
}

/** Prisma sends parameters as text; the casts tell PostgreSQL what they are. */
function casted(statement: string): string {
  return statement.replace(
    "VALUES ($1, $2, $3, $4, $5, $6, $7)",
    "VALUES ($1::uuid, $2::uuid, $3, $4::uuid, $5, $6, $7::uuid[])",
  );
}

/**
 * The same transaction over plain statements, for the few hot paths: Prisma's own work per statement costs more
 * there than the statement (see docs/decisions). Same settings, same access-log row, same row security.
 */
export async function withActorSql<T>(
  actor: ClinicActor,
  work: (sql: Sql) => Promise<T | LastStatement<T>>,
  parts = allOrNothing,
  pool = connections().pool,
): Promise<T> {
  const [shown, told]: [string[], string[]] = [[], []];
  const inside = async (client: pg.PoolClient) => {
    const result = await work(sqlOf(client, shown, told, parts));
    return closing(result, isLogged(actor) ? logEntry(actor, "ok", shown) : null, told);
  };
  return inTransaction(prepared(ACT_AS_PREPARED, identity(actor)), inside, pool);
}

/**
 * The same for work that waits for somebody outside with a row held: over connections of its own, so that whoever does
 * not answer keeps nobody else from the database.
 */
export function withActorSending<T>(actor: ClinicActor, work: (sql: Sql) => Promise<T>): Promise<T> {
  return withActorSql(actor, work, allOrNothing, connections().sending);
}

function closing<T>(
  result: T | LastStatement<T>,
  entry: readonly SqlValue[] | null,
  told: readonly string[] = [],
): Closing<T> {
  const behind = told.length > 0 ? [prepared(TELL, [told])] : [];
  if (!(result instanceof LastStatement)) {
    return { statements: entry ? [prepared(LOG_ACCESS, entry)] : [], behind, answer: () => result };
  }
  const { text, values } = result;
  const last = entry ? prepared(logging(text, values.length), [...values, ...entry]) : prepared(text, values);
  return { statements: [last], behind, answer: ([done]) => result.answer((done?.rows ?? []) as object[]) };
}

const logged = new Map<string, string>();

/** A statement with this many values that also writes the access-log row, its values after its own. */
function logging(statement: string, values: number): string {
  const known = logged.get(statement);
  if (known !== undefined) return known;
  const row = [1, 2, 3, 4, 5, 6, 7].map((at) => `$${values + at}`).join(", ");
  const list = `WITH logged AS (${LOG} VALUES (${row}))`;
  const made = /^WITH\s/.test(statement) ? statement.replace(/^WITH\s/, `${list}, `) : `${list} ${statement}`;
  logged.set(statement, made);
  return made;
}

/** Logs a refusal in its own transaction, since the refused one rolled back. */
export async function logRefusal(actor: ClinicActor, result: string): Promise<void> {
  await inTransaction(prepared(ACT_AS, identity(actor)), () =>
    Promise.resolve(closing(undefined, logEntry(actor, result, []))),
  );
}

/** A transaction that may see only rows opened by showing their secret (a token's hash, a session's id, an address). */
export async function withLookup<T>(secret: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  return inTransaction(prepared(LOOK_UP, [secret]), async (client) =>
    closing(await work(sqlOf(client, [], [])), null),
  );
}

function sqlOf(client: pg.PoolClient, shown: string[], told: string[], parts = allOrNothing): Sql {
  const query = async <Row extends object>(text: string, values: readonly SqlValue[] = []) =>
    (await inOnePacket(client).query<Row>(prepared(text, values))).rows;
  return {
    query,
    shows: (...ids) => shown.push(...ids),
    tells: (announcement) => told.push(announcement),
    part: parts(query),
  };
}

/** `withActor` for a page whose parts may fail alone: what stands in `db.part` is then unread, and the rest is shown. */
export function withActorInParts<T>(actor: ClinicActor, work: (db: Db) => Promise<T>): Promise<T> {
  return inParts(actor, (parts) => withActor(actor, work, parts));
}

/** The same over plain statements. */
export function withActorSqlInParts<T>(actor: ClinicActor, work: (sql: Sql) => Promise<T>): Promise<T> {
  return inParts(actor, (parts) => withActorSql(actor, work, parts));
}
