import "server-only";
import type { Sql } from "@/lib/data/sql";
import { CHAINED_TABLES } from "@/lib/data/chain/chained-tables";
import { LATE_HOURS, linksSince, MOST_ROWS } from "@/lib/data/chain/links";

type Place = { readonly since: Date; readonly isAtRest: boolean };

/**
 * Since when rows of each table may be in no link yet, in the tables' order, and whether its next link may wait. Rows are
 * looked through from an hour before the last link on, or before the last round's own links were made, since a
 * transaction may have ended late.
 */
function listPlaces(sql: Sql, clinicId: string, begun: number): Promise<Place[]> {
  return sql.query<Place>(
    `SELECT coalesce(k.made_at BETWEEN now() - make_interval(secs => t.rest_ms / 1000.0) AND now()
         AND cardinality(k.row_ids) < ${MOST_ROWS}, false) AS "isAtRest",
       CASE WHEN k.upto IS NULL AND c.began_at IS NULL THEN 'epoch'::timestamptz
         ELSE least(greatest(k.upto, c.began_at), now()) - make_interval(hours => $5::int) END AS since
     FROM unnest($3::text[], $4::int[]) WITH ORDINALITY AS t(name, rest_ms, place)
     LEFT JOIN chain_check c ON c.clinic_id = $1::uuid AND c.number > $2::int
     LEFT JOIN LATERAL (
       SELECT upto, made_at, row_ids FROM chain_link WHERE clinic_id = $1::uuid AND of_table = t.name AND number > $2::int
       ORDER BY upto DESC LIMIT 1) k ON true
     ORDER BY t.place`,
    [
      ...[
        clinicId,
        begun,
        CHAINED_TABLES.map(({ table }) => table),
        CHAINED_TABLES.map(({ restMs }) => restMs),
      ],
      LATE_HOURS,
    ],
  );
}

/** One statement for all tables: a clinic in which nothing happens costs next to nothing, however many there are. */
const WITH_FRESH = CHAINED_TABLES.map(({ table, from, where, notBefore }, nth) => {
  const since = `($2::timestamptz[])[${nth + 1}]`;
  return `SELECT '${table}' AS "table", ${since} AS since WHERE EXISTS (
    SELECT FROM ${from} WHERE r.clinic_id = $1::uuid AND ${where} AND ${notBefore(since)}
      AND r.id NOT IN (SELECT unnest(k.row_ids) FROM ${linksSince(table, "$3::int", since)}))`;
}).join("\nUNION ALL\n");

/** The tables that have rows for a next link, and since when to look for them. */
export async function listUnlinked(
  sql: Sql,
  clinicId: string,
  begun: number,
): Promise<ReadonlyMap<string, Date>> {
  const places = await listPlaces(sql, clinicId, begun);
  const since = places.map((place) => (place.isAtRest ? null : place.since.toISOString()));
  const rows = await sql.query<{ table: string; since: Date }>(WITH_FRESH, [clinicId, since, begun]);
  return new Map(rows.map((row) => [row.table, row.since]));
}
