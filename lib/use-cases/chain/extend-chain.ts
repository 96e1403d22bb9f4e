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

/** One more link of each table that has rows for it; true when there may be more of them. */
async function addLinks(sql: Sql, clinicId: string): Promise<boolean> {
  await writePlainly(sql);
  await takeChain(sql, clinicId);
  const begun = (await findBeginning(sql, clinicId))?.number ?? (await beginChain(sql, clinicId, FIRST));
  const shapes = await readShapes(sql);
  const last = new Map((await listLastLinks(sql, clinicId, begun)).map((link) => [link.table, link]));
  let hasMore = false;
  for (const table of CHAINED_TABLES) {
    const [shape, before] = [shapes.get(table.table), last.get(table.table)];
    if (!shape) throw new Error(`there is no table ${table.table}`);
    if (before?.isAtRest) continue;
    const since = new Date(before ? before.upto.getTime() - LATE_MS : 0);
    const rows = await addLink(sql, table, shape, { clinicId, since, begun });
    hasMore ||= rows === MOST_ROWS;
  }
  return hasMore;
}

/**
 * Takes into a clinic's audit chain what has come in since, a thousand rows of a table at a time. See
 * docs/decisions/0067-the-audit-chain.md.
 */
export async function extendChain(clinicId: string, goesOn: () => boolean = () => true): Promise<void> {
  const once = () =>
    withActorSql(systemActor(clinicId, "chain.extend", randomUUID()), (sql) => addLinks(sql, clinicId));
  while ((await once()) && goesOn());
}
