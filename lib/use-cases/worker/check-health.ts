import "server-only";
import { keepsNothing } from "@/lib/data/kept-nothing";
import { findHeartbeatAge, HEARTBEAT_LATE_SECONDS } from "@/lib/data/notices/worker-heartbeat";
import { passed } from "@/lib/domain/notices/put-back";
import { env } from "@/lib/env";
import { LATE_SECONDS, oldestDueSecondsAnywhere } from "@/lib/use-cases/faults/oldest-due";

const PATIENCE_MS = 3_000;
/** Anyone may ask, so the walk over all clinics is made at most this often. */
const FRESH_MS = 5_000;

export type Health = {
  readonly status: "ok" | "degraded" | "down";
  /** not-storing: it answers and keeps nothing, since its disk is full or failing. */
  readonly database: "ok" | "not-storing" | "down";
  readonly worker: "ok" | "late" | "unknown";
  /** late: somebody should have been told of an alert over a minute ago. */
  readonly escalation: "ok" | "late" | "unknown";
  readonly version: string;
};

const late = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("the database did not answer in time")), PATIENCE_MS).unref();
  });

const inTime = <T>(work: Promise<T>): Promise<T> => Promise.race([work, late()]);

/** `endedAt` null while it is under way: one walk for everybody who asks meanwhile. */
type Walk = { endedAt: number | null; readonly seconds: Promise<number> };
let last: Walk | undefined;

const isFresh = ({ endedAt }: Walk): boolean => endedAt === null || passed(endedAt, Date.now()) <= FRESH_MS;

function oldestDue(): Promise<number> {
  if (last && isFresh(last)) return last.seconds;
  const walk: Walk = { endedAt: null, seconds: oldestDueSecondsAnywhere() };
  walk.seconds.then(
    () => (walk.endedAt = Date.now()),
    () => (last = undefined),
  );
  last = walk;
  return walk.seconds;
}

/** Whether what is sent now could be stored: one row read, however many clinics there are. */
export const isDatabaseUp = (): Promise<boolean> =>
  inTime(findHeartbeatAge()).then(
    () => !keepsNothing(),
    () => false,
  );

/** Unknown while the walk over all clinics takes too long, which says nothing of the database. */
async function escalationNow(): Promise<Health["escalation"]> {
  try {
    return (await inTime(oldestDue())) <= LATE_SECONDS ? "ok" : "late";
  } catch {
    return "unknown";
  }
}

/** For the watch from outside: the database answers and stores, the worker lives, and no alert's step is left undone. */
export async function checkHealth(): Promise<Health> {
  const version = env().VERSION;
  try {
    const [age, escalation] = await Promise.all([inTime(findHeartbeatAge()), escalationNow()]);
    const worker = age !== null && age <= HEARTBEAT_LATE_SECONDS ? "ok" : "late";
    if (keepsNothing()) return { status: "down", database: "not-storing", worker, escalation, version };
    const status = worker === "ok" && escalation === "ok" ? "ok" : "degraded";
    return { status, database: "ok", worker, escalation, version };
  } catch {
    return { status: "down", database: "down", worker: "unknown", escalation: "unknown", version };
  }
}
