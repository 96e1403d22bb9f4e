import pg from "pg";
import { asClinic, insertRows, type Row } from "@/prisma/seed/rows";

/** One for each database a process asks: a test of the browser's learns its address late. */
const pools = new Map<string, pg.Pool>();

/** The owner's connections, kept from one row to the next: to open one takes longer than to write the row. */
function ownerPool(): pg.Pool {
  const connectionString = process.env["DATABASE_OWNER_URL"] ?? "";
  const kept = pools.get(connectionString);
  if (kept) return kept;
  const pool = new pg.Pool({ connectionString, max: 4, allowExitOnIdle: true });
  // A server that goes away with a test's end, or is taken away by a test, is no fault of a connection that rests.
  pool.on("error", () => undefined);
  pools.set(connectionString, pool);
  return pool;
}

async function asOwner<T>(clinicId: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await ownerPool().connect();
  let broken = true;
  try {
    const result = await asClinic(client, clinicId, () => work(client));
    broken = false;
    return result;
  } finally {
    client.release(broken);
  }
}

/** Writes rows as the owner, inside one clinic. */
export function plant(clinicId: string, table: string, rows: readonly Row[]): Promise<void> {
  return asOwner(clinicId, (client) => insertRows(client, table, rows));
}

/** Reads rows as the owner, inside one clinic: what is really stored, whoever asks. */
export function stored<T extends object>(
  clinicId: string,
  statement: string,
  values: unknown[] = [],
): Promise<T[]> {
  return asOwner(clinicId, async (client) => (await client.query<T>(statement, values)).rows);
}
