import "server-only";
import { type ChainFinding, ofChain } from "@/lib/domain/chain/finding";
import type { Sql } from "@/lib/data/sql";
import { CHAINED_TABLES } from "@/lib/data/chain/chained-tables";
import { findDiffering } from "@/lib/data/chain/check-rows";
import { linkBody } from "@/lib/data/chain/links";
import { hasShape, readShapes, type RowShape, type RowShapes } from "@/lib/data/chain/row-shapes";

/** Links looked at in one transaction. */
const MOST_LINKS = 50;

type Link = RowShape & {
  readonly number: number;
  readonly table: string;
  readonly rows: number;
  readonly hash: string;
  readonly isWhole: boolean;
  readonly follows: boolean;
};

const listLinks = (sql: Sql, clinicId: string, from: number) =>
  sql.query<Link>(
    `SELECT l.number, l.of_table AS "table", l.columns, l.patient_columns AS "patientColumns",
       cardinality(l.row_ids) AS rows, encode(l.hash, 'hex') AS hash,
       l.hash = sha256(coalesce(p.hash, ''::bytea) || ${linkBody("l")}) AS "isWhole",
       p.number IS NOT NULL OR l.number = 1 AS follows
     FROM chain_link l LEFT JOIN chain_link p ON p.clinic_id = l.clinic_id AND p.number = l.number - 1
     WHERE l.clinic_id = $1::uuid AND l.number >= $2::int ORDER BY l.number LIMIT ${MOST_LINKS}`,
    [clinicId, from],
  );

export type CheckedLinks = {
  readonly findings: readonly ChainFinding[];
  readonly rows: number;
  /** The last link looked at; null when there was none. */
  readonly last: { readonly number: number; readonly hash: string } | null;
  readonly hasMore: boolean;
};

/** Compares the links from a number on, some at a time, with each other and with the rows they are of. */
export async function checkLinks(sql: Sql, clinicId: string, from: number): Promise<CheckedLinks> {
  const [links, shapes] = [await listLinks(sql, clinicId, from), await readShapes(sql)];
  const findings = links.flatMap(linkFindings);
  for (const group of groups(links)) findings.push(...(await rowFindings(sql, clinicId, group, shapes)));
  const last = links.at(-1);
  return {
    findings,
    rows: links.reduce((sum, { rows }) => sum + rows, 0),
    last: last ? { number: last.number, hash: last.hash } : null,
    hasMore: links.length === MOST_LINKS,
  };
}

function linkFindings({ number, table, follows, isWhole }: Link): ChainFinding[] {
  if (!follows) return [ofChain("link-missing", number - 1)];
  return isWhole ? [] : [{ kind: "link-changed", number, table, rowId: null }];
}

/** Links that one statement compares: those of a table with the same columns. */
function groups(links: readonly Link[]): readonly (readonly [Link, ...Link[]])[] {
  const found = new Map<string, [Link, ...Link[]]>();
  for (const link of links) {
    if (link.table === "") continue;
    const key = JSON.stringify([link.table, link.columns, link.patientColumns]);
    const group = found.get(key);
    if (group) group.push(link);
    else found.set(key, [link]);
  }
  return [...found.values()];
}

function rowFindings(
  sql: Sql,
  clinicId: string,
  group: readonly [Link, ...Link[]],
  shapes: RowShapes,
): Promise<ChainFinding[]> {
  const [{ table, number, columns, patientColumns }] = group;
  // Of a release that chains more than this one: its own worker compares it.
  if (!CHAINED_TABLES.some((one) => one.table === table)) return Promise.resolve([]);
  if (!hasShape(shapes.get(table), { columns, patientColumns }))
    return Promise.resolve([{ kind: "columns-gone", number, table, rowId: null }]);
  const numbers = group.map((link) => link.number);
  return findDiffering(sql, clinicId, table, { columns, patientColumns }, numbers);
}
