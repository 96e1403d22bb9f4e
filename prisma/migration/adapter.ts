import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { randomUUID } from "node:crypto";
import { Client, escapeIdentifier, type Pool, type QueryArrayResult } from "pg";
import { type DatabaseAddress, withClient } from "./connection";
import { recordedScript } from "./recorded-script";

const INTERNAL_CHAR_OID = 18;
const TEXT_OID = 25;

/** Which columns of a result were of PostgreSQL's internal "char". */
const charColumns = new WeakMap<object, readonly number[]>();

type AnyQuery = (...given: unknown[]) => Promise<QueryArrayResult>;

/** Notes and hides the internal "char" of the catalogue, at which Prisma's adapter gives up. */
function hideChars(result: QueryArrayResult): void {
  // A script of several statements answers an array of results, which nobody reads.
  const fields = Array.isArray(result) ? [] : result.fields;
  const chars = fields.flatMap((field, at) => (field.dataTypeID === INTERNAL_CHAR_OID ? [at] : []));
  for (const at of chars) Object.assign(fields[at] ?? {}, { dataTypeID: TEXT_OID });
  if (chars.length > 0) charColumns.set(result.rows, chars);
}

class CatalogueClient extends Client {
  constructor(config?: ConstructorParameters<typeof Client>[0]) {
    super(config);
    const plain = super.query.bind(this) as unknown as AnyQuery;
    const noting = async (...given: unknown[]): Promise<QueryArrayResult> => {
      const result = await plain(...given);
      hideChars(result);
      return result;
    };
    // The pool passes a callback where everyone else awaits.
    this.query = ((...given: unknown[]) =>
      typeof given.at(-1) === "function"
        ? withCallback(noting, given)
        : noting(...given)) as typeof this.query;
  }
}

function withCallback(query: AnyQuery, given: unknown[]): void {
  const callback = given.pop() as (error: unknown, result?: QueryArrayResult) => void;
  query(...given).then((result) => callback(null, result), callback);
}

function poolOf(adapter: SqlDriverAdapter): Pool {
  return (adapter as SqlDriverAdapter & { underlyingDriver: () => Pool }).underlyingDriver();
}

/**
 * Two things the schema engine needs and Prisma's adapter does not give: the internal "char" as a character, and a
 * script sent whole (the adapter cuts it at every semicolon, which breaks functions).
 */
function readyForMigrations(
  adapter: SqlDriverAdapter,
  refused: (error: unknown) => void,
  asSent: (script: string) => string,
): SqlDriverAdapter {
  const pool = poolOf(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const at of charColumns.get(result.rows) ?? []) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = async (script) => {
    await pool.query(asSent(script)).catch((error: unknown) => {
      refused(error);
      throw error;
    });
  };
  return adapter;
}

/** What the schema engine talks to PostgreSQL through. */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  readonly #address: DatabaseAddress;
  readonly #pools = new Set<Pool>();
  /** Why PostgreSQL refused the last script: the engine says only that it did. */
  refusal: unknown;

  readonly #migrations: ReadonlySet<string>;

  /** `migrations`: the scripts that are to stand with their record. The engine sends others of its own. */
  constructor(address: DatabaseAddress, migrations: ReadonlySet<string> = new Set()) {
    this.#address = address;
    this.#migrations = migrations;
  }

  connect(): Promise<SqlDriverAdapter> {
    const asSent = (script: string) => (this.#migrations.has(script) ? recordedScript(script) : script);
    return this.#connectTo(this.#address.database, asSent);
  }

  async #connectTo(database: string, asSent = (script: string) => script): Promise<SqlDriverAdapter> {
    const config = { ...this.#address, database, Client: CatalogueClient };
    const adapter = await new PrismaPg(config).connect();
    const pool = poolOf(adapter);
    this.#pools.add(pool);
    adapter.dispose = () => this.#end(pool);
    return readyForMigrations(adapter, (error) => (this.refusal = error), asSent);
  }

  async #end(pool: Pool): Promise<void> {
    if (this.#pools.delete(pool)) await pool.end();
  }

  /** Ends what the engine leaves open, so that a copy of the database can be made at once. */
  async close(): Promise<void> {
    await Promise.all([...this.#pools].map((pool) => this.#end(pool)));
  }

  /** An empty database of its own, dropped when the engine lets go of it. */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await withClient(this.#address, (client) => client.query(`CREATE DATABASE ${escapeIdentifier(name)}`));
    const adapter = await this.#connectTo(name);
    const close = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await close();
      await withClient(this.#address, (client) =>
        client.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`),
      );
    };
    return adapter;
  }
}
