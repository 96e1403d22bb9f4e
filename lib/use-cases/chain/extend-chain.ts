import "server-only";
import { CHAINED_TABLES } from "@/lib/data/chain/chained-tables";
import { addLink, beginChain, findBeginning, MOST_ROWS, readClock, takeChain } from "@/lib/data/chain/links";
import { readShapes } from "@/lib/data/chain/row-shapes";
import { listUnlinked } from "@/lib/data/chain/unlinked";
import type { Sql } from "@/lib/data/sql";
import { asChain } from "@/lib/use-cases/chain/as-chain";

const FIRST = "Plumbline began to keep the chain.";

/** Since when a table's rows are looked through for those that are in no link. */
type Since = ReadonlyMap<string, Date>;

/** One more link of each table that has rows for it; answers how far it came with those that may have more. */
async function addLinks(sql: Sql, clinicId: string, before: Since | null): Promise<Since> {
  await takeChain(sql, clinicId);
  const begun = (await findBeginning(sql, clinicId))?.number ?? (await beginChain(sql, clinicId, FIRST));
  const [shapes, since] = [await readShapes(sql), before ?? (await listUnlinked(sql, clinicId, begun))];
  const reached = new Map<string, Date>();
  for (const table of CHAINED_TABLES) {
    const [shape, from] = [shapes.get(table.table), since.get(table.table)];
    if (!shape) throw new Error(`there is no table ${table.table}`);
    const added = from && (await addLink(sql, table, shape, { clinicId, since: from, begun }));
    if (added?.rows === MOST_ROWS) reached.set(table.table, added.upto);
  }
  return reached;
}

/**
 * Takes into a clinic's audit chain what has come in since, a thousand rows of a table at a time. Answers when it began to,
 * by the database's clock; null when it had to end before it was through. See docs/decisions/0067-the-audit-chain.md.
 */
export async function extendChain(
  clinicId: string,
  goesOn: () => boolean = () => true,
): Promise<Date | null> {
  const began = await asChain(clinicId, "extend", readClock);
  let reached: Since | null = null;
  do {
    const before: Since | null = reached;
    reached = await asChain(clinicId, "extend", (sql) => addLinks(sql, clinicId, before));
    if (reached.size === 0) return began;
  } while (goesOn());
  return null;
}
