import "server-only";
import { randomUUID } from "node:crypto";
import type { PatientScope } from "@/lib/access/scopes";
import { createLog, type LogRow } from "@/lib/data/exercise-sessions";
import { savePainStop } from "@/lib/data/pain-stops";
import type { Sql } from "@/lib/data/sql";
import { type Side, sidesToLog } from "@/lib/domain/exercises/side";
import type { PainStop, Unsaid } from "@/lib/domain/player/pain-stop";

type Hurting = {
  readonly sessionId: string;
  readonly item: { readonly id: string; readonly side: Side };
  readonly logs: readonly Pick<LogRow, "itemId" | "side">[];
};

/** Leaves out what hurt: stores the stop, and what is left of the exercise as not done with this pain. Safe to repeat. */
export async function leaveOut(
  sql: Sql,
  scope: PatientScope,
  { sessionId, item, logs }: Hurting,
  stop: PainStop | Unsaid,
): Promise<void> {
  const itemId = item.id;
  await savePainStop(sql, scope, { ...stop, sessionId, itemId });
  for (const side of sidesToLog(item.side)) {
    if (logs.some((log) => log.itemId === itemId && log.side === side)) continue;
    const left = { itemId, side, outcome: "not_done", pain: stop.pain } as const;
    const nothing = { repsDone: null, secondsDone: null, formFelt: null };
    await createLog(sql, scope, { ...left, ...nothing, sessionId, clientKey: randomUUID() });
  }
}
