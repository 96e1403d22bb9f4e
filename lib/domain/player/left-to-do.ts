import { type LoggedSide, type Side, sidesToLog } from "@/lib/domain/exercises/side";

type Done = {
  readonly logs: readonly { readonly itemId: string; readonly side: LoggedSide }[];
  /** Left out today because they hurt. */
  readonly stops: readonly { readonly itemId: string }[];
};

/** What of a session is still to do, in order: the exercises with a side not logged yet that did not hurt. */
export function leftToDo<Item extends { readonly id: string; readonly side: Side }>(
  items: readonly Item[],
  { logs, stops }: Done,
): readonly Item[] {
  const isLogged = (itemId: string, side: LoggedSide) =>
    logs.some((log) => log.itemId === itemId && log.side === side);
  return items.filter(
    ({ id, side }) =>
      stops.every(({ itemId }) => itemId !== id) && sidesToLog(side).some((one) => !isLogged(id, one)),
  );
}
