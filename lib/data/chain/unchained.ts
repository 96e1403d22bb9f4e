import "server-only";
import type { Sql } from "@/lib/data/sql";
import { type ChainedTable, CHAINED_TABLES } from "@/lib/data/chain/chained-tables";
import { MOST_TOLD } from "@/lib/data/chain/check-rows";
import { LATE_HOURS, linksSince } from "@/lib/data/chain/links";
import type { ChainFinding } from "@/lib/domain/chain/finding";

const LATE = "now() - make_interval(hours => $3::int)";
const EVER = "'-infinity'";
const linked = (table: string, moment: string) =>
  `SELECT unnest(k.row_ids) FROM ${linksSince(table, "$2::int", moment)}`;

/** Whether a table has more rows than its links name and the next ones will: those that came in within the last hour. */
const hasMore = ({ table, from, where, notBefore }: ChainedTable): string => `SELECT '${table}' AS "table"
  WHERE (SELECT count(*) FROM ${from} WHERE r.clinic_id = $1::uuid AND ${where})
    > (SELECT coalesce(sum(cardinality(k.row_ids)), 0) FROM ${linksSince(table, "$2::int", EVER)})
    + (SELECT count(*) FROM ${from} WHERE r.clinic_id = $1::uuid AND ${where} AND ${notBefore(LATE)}
        AND r.id NOT IN (${linked(table, LATE)}))`;

/** One statement for all tables: a clinic that is at rest is compared as often as any. */
const WITH_MORE = CHAINED_TABLES.map(hasMore).join("\nUNION ALL\n");

/**
 * Rows that came in longer ago than any transaction lasts and are in no link: nobody who writes now writes so far back.
 * They are counted, and looked for only where there are more than there may be.
 */
export async function findUnchained(sql: Sql, clinicId: string, begun: number): Promise<ChainFinding[]> {
  const values = [clinicId, begun, LATE_HOURS];
  const found: ChainFinding[] = [];
  for (const { table } of await sql.query<{ table: string }>(WITH_MORE, values)) {
    const chained = CHAINED_TABLES.find((one) => one.table === table);
    const rows = chained ? await sql.query<{ rowId: string }>(unlinkedOf(chained), values) : [];
    found.push(...rows.map(({ rowId }): ChainFinding => ({ kind: "unchained", number: 0, table, rowId })));
  }
  return found;
}

const unlinkedOf = ({ table, from, where, before }: ChainedTable): string =>
  `WITH known(id) AS MATERIALIZED (${linked(table, EVER)})
   SELECT r.id AS "rowId" FROM ${from} WHERE r.clinic_id = $1::uuid AND ${where} AND ${before(LATE)}
     AND NOT EXISTS (SELECT FROM known WHERE known.id = r.id)
   LIMIT ${MOST_TOLD}`;
