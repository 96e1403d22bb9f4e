import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { CHAINED_TABLES } from "@/lib/data/chain/chained-tables";
import {
  addLink,
  beginChain,
  findBeginning,
  LATE_HOURS,
  listLastLinks,
  MOST_ROWS,
  takeChain,
  writePlainly,
} from "@/lib/data/chain/links";
import { readShapes } from "@/lib/data/chain/row-shapes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";

const LATE_MS = LATE_HOURS * 3_600_000;
const FIRST = "Plumbline began to keep the chain.";

/** How far a run has come with the tables that had more than a link's worth. */
type Reached = Map<string, Date>;

/** One more link of each table that has rows for it. */
async function addLinks(sql: Sql, clinicId: string, before: Reached): Promise<Reached> {
  await writePlainly(sql);
  await takeChain(sql, clinicId);
  const begun = (await findBeginning(sql, clinicId))?.number ?? (await beginChain(sql, clinicId, FIRST));
  const shapes = await readShapes(sql);
  const last = new Map((await listLastLinks(sql, clinicId, begun)).map((link) => [link.table, link]));
  const reached: Reached = new Map();
  for (const table of CHAINED_TABLES) {
    const [shape, link] = [shapes.get(table.table), last.get(table.table)];
    if (!shape) throw new Error(`there is no table ${table.table}`);
    if (link?.isAtRest || (before.size > 0 && !before.has(table.table))) continue;
    const since = before.get(table.table) ?? new Date(link ? link.upto.getTime() - LATE_MS : 0);
    const added = await addLink(sql, table, shape, { clinicId, since, begun });
    if (added?.rows === MOST_ROWS) reached.set(table.table, added.upto);
  }
  return reached;
}

/**
 * Takes into a clinic's audit chain what has come in since, a thousand rows of a table at a time. Rows of the last hour are
 * looked through once, for those whose transaction ended late; after that a run goes on from where it has come. See
 * docs/decisions/0067-the-audit-chain.md.
 */
export async function extendChain(clinicId: string, goesOn: () => boolean = () => true): Promise<void> {
  let reached: Reached = new Map();
  do {
    const before = reached;
    reached = await withActorSql(systemActor(clinicId, "chain.extend", randomUUID()), (sql) =>
      addLinks(sql, clinicId, before),
    );
  } while (reached.size > 0 && goesOn());
}
