import "server-only";
import { sidesToLog } from "@/lib/domain/exercises/side";
import type { LogRow } from "@/lib/data/session-logs";
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
