import "server-only";
import { PATIENT_IDLE_MS, STAFF_IDLE_MS } from "@/lib/access/session-limits";
import type { SessionRow } from "@/lib/data/sign-in/session-reads";

export type SessionState = "open" | "locked" | "ended";

/** What a session row allows at `now`. */
export function sessionState(row: SessionRow, now: Date): SessionState {
  const idle = now.getTime() - row.last_seen_at.getTime();
  if (row.revoked_at || row.expires_at <= now || !row.active) return "ended";
  if (row.patient_id) return idle > PATIENT_IDLE_MS ? "ended" : "open";
  return row.locked_at || idle > STAFF_IDLE_MS ? "locked" : "open";
}
