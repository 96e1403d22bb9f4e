import { type Client, type ClientBase, escapeIdentifier } from "pg";

export type Row = Readonly<Record<string, unknown>>;

const names = new Map<string, string>();

/** A name of its own for each statement: tests write the same rows hundreds of times, and to read and plan one costs more than to run it. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `insert-rows-${names.size}`;
  names.set(text, name);
  return name;
}

/** Inserts rows (column names as in SQL, values as JSON) in one statement; columns not named keep their defaults. */
export async function insertRows(client: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first).map(escapeIdentifier).join(", ");
  const name = escapeIdentifier(table);
  const text = `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`;
  await client.query({ name: nameOf(text), text, values: [JSON.stringify(rows)] });
}

/** UUIDv7 ids made by the database, handed out one by one. */
export class Ids {
  readonly #made: string[];

  private constructor(made: string[]) {
    this.#made = made;
  }

  static async of(client: Client, count: number): Promise<Ids> {
    const { rows } = await client.query<{ id: string }>("SELECT uuidv7() AS id FROM generate_series(1, $1)", [
      count,
    ]);
    return new Ids(rows.map((row) => row.id).reverse());
  }

  next(): string {
    const id = this.#made.pop();
    if (!id) throw new Error("more rows than ids: ask for more");
    return id;
  }
}

/** Runs `work` as the clinic, in one transaction: row security holds for the owner too. */
export async function asClinic<T>(client: ClientBase, clinicId: string, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('app.clinic_id', $1, true)", [clinicId]);
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
