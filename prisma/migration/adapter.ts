import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { randomUUID } from "node:crypto";
import { Client, escapeIdentifier, type Pool, type QueryArrayResult } from "pg";
import { type DatabaseAddress, withClient } from "./connection";

const INTERNAL_CHAR_OID = 18;
const TEXT_OID = 25;

type AnyQuery = (...given: unknown[]) => Promise<QueryArrayResult>;

/** The catalogue answers in PostgreSQL's internal "char", which Prisma's adapter does not know: present it as text. */
class CatalogueClient extends Client {
  constructor(config?: ConstructorParameters<typeof Client>[0]) {
    super(config);
    const plain = super.query.bind(this) as unknown as AnyQuery;
    const mapped = async (...given: unknown[]): Promise<QueryArrayResult> => {
      const result = await plain(...given);
      // A script of several statements answers an array of results, which nobody reads.
      for (const field of Array.isArray(result) ? [] : result.fields) {
        if (field.dataTypeID === INTERNAL_CHAR_OID) field.dataTypeID = TEXT_OID;
      }
      return result;
    };
    // The pool passes a callback; only promise calls carry catalogue queries worth mapping.
    this.query = ((...given: unknown[]) =>
      typeof given.at(-1) === "function"
        ? this.#withCallback(mapped, given)
        : mapped(...given)) as typeof this.query;
  }

  #withCallback(query: AnyQuery, given: unknown[]): void {
    const callback = given.pop() as (error: unknown, result?: QueryArrayResult) => void;
    query(...given).then((result) => callback(null, result), callback);
  }
}

function poolOf(adapter: SqlDriverAdapter): Pool {
  return (adapter as SqlDriverAdapter & { underlyingDriver: () => Pool }).underlyingDriver();
}

/** Prisma's own adapter cuts a script at every semicolon, which breaks functions; PostgreSQL takes it whole. */
function sendingScriptsWhole(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const pool = poolOf(adapter);
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  return adapter;
}

/** What the schema engine talks to PostgreSQL through. */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  readonly #address: DatabaseAddress;
  readonly #pools = new Set<Pool>();

  constructor(address: DatabaseAddress) {
    this.#address = address;
  }

  connect(): Promise<SqlDriverAdapter> {
    return this.#connectTo(this.#address.database);
  }

  async #connectTo(database: string): Promise<SqlDriverAdapter> {
    const config = { ...this.#address, database, Client: CatalogueClient };
    const adapter = await new PrismaPg(config).connect();
    const pool = poolOf(adapter);
    this.#pools.add(pool);
    adapter.dispose = () => this.#end(pool);
    return sendingScriptsWhole(adapter);
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
