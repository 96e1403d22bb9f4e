import "server-only";
import { findHeartbeatAge, HEARTBEAT_LATE_SECONDS } from "@/lib/data/worker-heartbeat";
import { env } from "@/lib/env";
import { LATE_SECONDS, oldestDueSecondsAnywhere } from "@/lib/use-cases/faults/oldest-due";

const PATIENCE_MS = 3_000;
/** Anyone may ask, so the walk over all clinics is made at most this often. */
const FRESH_MS = 5_000;

export type Health = {
  readonly status: "ok" | "degraded" | "down";
  readonly database: "ok" | "down";
  readonly worker: "ok" | "late" | "unknown";
  /** late: somebody should have been told of an alert over a minute ago. */
  readonly escalation: "ok" | "late" | "unknown";
  readonly version: string;
};

const late = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("the database did not answer in time")), PATIENCE_MS).unref();
  });

let watched: { readonly at: number; readonly seconds: Promise<number> } | undefined;

function oldestDue(): Promise<number> {
  if (!watched || Date.now() - watched.at > FRESH_MS) {
    const seconds = oldestDueSecondsAnywhere();
    watched = { at: Date.now(), seconds };
    seconds.catch(() => (watched = undefined));
  }
  return watched.seconds;
}

/** For the watch from outside: the database answers, the worker lives, and no alert's step is left undone. */
export async function checkHealth(): Promise<Health> {
  const version = env().VERSION;
  try {
    const [age, due] = await Promise.race([Promise.all([findHeartbeatAge(), oldestDue()]), late()]);
    const worker = age !== null && age <= HEARTBEAT_LATE_SECONDS ? "ok" : "late";
    const escalation = due <= LATE_SECONDS ? "ok" : "late";
    const status = worker === "ok" && escalation === "ok" ? "ok" : "degraded";
    return { status, database: "ok", worker, escalation, version };
  } catch {
    return { status: "down", database: "down", worker: "unknown", escalation: "unknown", version };
  }
}
