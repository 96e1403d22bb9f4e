import "server-only";
import { findHeartbeatAge } from "@/lib/data/worker-heartbeat";
import { env } from "@/lib/env";

const LATE_SECONDS = 60;
const PATIENCE_MS = 3_000;

export type Health = {
  readonly status: "ok" | "degraded" | "down";
  readonly database: "ok" | "down";
  readonly worker: "ok" | "late" | "unknown";
  readonly version: string;
};

const late = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("the database did not answer in time")), PATIENCE_MS).unref();
  });

/** One question to the database tells of both: it answers, and when the worker last did. */
export async function checkHealth(): Promise<Health> {
  const version = env().VERSION;
  try {
    const age = await Promise.race([findHeartbeatAge(), late()]);
    const worker = age !== null && age <= LATE_SECONDS ? "ok" : "late";
    return { status: worker === "ok" ? "ok" : "degraded", database: "ok", worker, version };
  } catch {
    return { status: "down", database: "down", worker: "unknown", version };
  }
}
