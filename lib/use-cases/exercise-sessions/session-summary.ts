import "server-only";
import { sidesToLog } from "@/lib/domain/exercises/side";
import type { LogRow } from "@/lib/data/exercise-sessions/session-logs";
import type { OwnText } from "@/lib/domain/exercises/own-exercise";
import type { Side } from "@/lib/domain/exercises/side";

type Summarised<Id> = {
  readonly items: readonly {
    readonly id: string;
    readonly exerciseId: Id;
    readonly side: Side;
    readonly own: OwnText | null;
  }[];
  readonly logs: readonly LogRow[];
};

/** How many exercises nobody began; what stood in for one that hurt was for today alone. */
export const leftForAnotherDay = ({
  items,
  logs,
}: {
  readonly items: readonly { readonly id: string; readonly inPlaceOf?: unknown }[];
  readonly logs: readonly Pick<LogRow, "itemId">[];
}): number =>
  items.filter(({ id, inPlaceOf }) => inPlaceOf === undefined && logs.every(({ itemId }) => itemId !== id))
    .length;

/**
 * What a session is summed up over: what there was to do in it, and of all else what was done: a phone without a network
 * may have counted the rounds otherwise, and what was done may be on hold since.
 */
export const itemsSummedUp = <Item extends { readonly id: string }>({
  items,
  all,
  logs,
}: {
  readonly items: readonly Item[];
  readonly all: readonly Item[];
  readonly logs: readonly Pick<LogRow, "itemId">[];
}): readonly Item[] =>
  all.filter(
    (item) => items.some(({ id }) => id === item.id) || logs.some(({ itemId }) => itemId === item.id),
  );

const amountOf = (log: LogRow | undefined) => log?.repsDone ?? log?.secondsDone ?? null;

/** What of a session is logged, item by item and side by side; `pain` is the item's worst. */
export function summaryOf<Id extends string>({ items, logs }: Summarised<Id>) {
  return items.map((item) => {
    const logged = logs.filter((log) => log.itemId === item.id);
    const scores = logged.flatMap(({ pain }) => (pain === null ? [] : [pain]));
    return {
      id: item.id,
      exerciseId: item.exerciseId,
      own: item.own,
      sides: sidesToLog(item.side).map((side) => ({
        side,
        outcome: logged.find((log) => log.side === side)?.outcome ?? null,
        amount: amountOf(logged.find((log) => log.side === side)),
      })),
      formFelt: logged.find((log) => log.formFelt !== null)?.formFelt ?? null,
      pain: scores.length === 0 ? null : Math.max(...scores),
    };
  });
}
