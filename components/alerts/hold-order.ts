import type { AlertRow } from "@/lib/contracts/alert";

export type Held = { readonly shown: readonly AlertRow[]; readonly waiting: readonly AlertRow[] };

/**
 * Rows must not move under a pointer: while one is over the list, rows keep their places with their newest content,
 * and what is new waits to be let in.
 */
export function holdOrder(order: readonly string[], alerts: readonly AlertRow[]): Held {
  const newest = new Map(alerts.map((alert) => [alert.id, alert]));
  const shown = order.flatMap((id) => newest.get(id) ?? []);
  return { shown, waiting: alerts.filter(({ id }) => !order.includes(id)) };
}
