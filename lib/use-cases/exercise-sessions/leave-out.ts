import "server-only";
import { randomUUID } from "node:crypto";
import type { PatientScope } from "@/lib/access/scopes";
import { createLog, type LogRow } from "@/lib/data/exercise-sessions/session-logs";
import { savePainStop } from "@/lib/data/exercise-sessions/pain-stops";
import type { Sql } from "@/lib/data/sql";
import type { Dose } from "@/lib/domain/exercises/dose";
import { doneBefore } from "@/lib/domain/exercises/read-item-log";
import type { Side } from "@/lib/domain/exercises/side";
import type { PainStop, Unsaid } from "@/lib/domain/player/pain-stop";

type Hurting = {
  readonly sessionId: string;
  readonly item: { readonly id: string; readonly side: Side; readonly dose: Dose };
  readonly logs: readonly Pick<LogRow, "itemId" | "side">[];
  /** What the exercise's own form would have said. */
  readonly done?: DoneFields | undefined;
};
export type DoneFields = Readonly<Record<string, string | string[]>>;

/**
 * Leaves out what hurt: stores the stop, and with this pain what was done of each side by then; the rest as not done. Safe to
 * repeat.
 */
export async function leaveOut(
  sql: Sql,
  scope: PatientScope,
  { sessionId, item, logs, done = {} }: Hurting,
  stop: PainStop | Unsaid,
): Promise<void> {
  const itemId = item.id;
  await savePainStop(sql, scope, { ...stop, sessionId, itemId });
  for (const entry of doneBefore(done, item)) {
    if (logs.some((log) => log.itemId === itemId && log.side === entry.side)) continue;
    const left = { itemId, ...entry, pain: stop.pain, formFelt: null };
    await createLog(sql, scope, { ...left, sessionId, clientKey: randomUUID() });
  }
}
