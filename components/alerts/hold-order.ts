type Row = { readonly id: string };

export type Held<One extends Row> = { readonly shown: readonly One[]; readonly waiting: readonly One[] };

/**
 * Rows must not move under a pointer: while one is over the list, rows keep their places with their newest content,
 * and what is new waits to be let in.
 */
export function holdOrder<One extends Row>(order: readonly string[], rows: readonly One[]): Held<One> {
  const newest = new Map(rows.map((row) => [row.id, row]));
  const shown = order.flatMap((id) => newest.get(id) ?? []);
  return { shown, waiting: rows.filter(({ id }) => !order.includes(id)) };
}
