import "server-only";
import type { SessionRow } from "@/lib/data/sessions";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Staff: idle locks the screen; the row's own expiry (12 h) ends it. ASVS 7.3. */
export const STAFF_IDLE_MS = 15 * MINUTE;
export const STAFF_ABSOLUTE_MS = 12 * 60 * MINUTE;
/** A patient's phone stays signed in this long from last use. */
export const PATIENT_IDLE_MS = 90 * DAY;
/** Upper bound of a patient's session row, renewed by use. */
export const PATIENT_ABSOLUTE_MS = 400 * DAY;

export type SessionState = "open" | "locked" | "ended";

/** What a session row allows at `now`. */
export function sessionState(row: SessionRow, now: Date): SessionState {
  const idle = now.getTime() - row.last_seen_at.getTime();
  if (row.revoked_at || row.expires_at <= now || !row.active) return "ended";
  if (row.patient_id) return idle > PATIENT_IDLE_MS ? "ended" : "open";
  return row.locked_at || idle > STAFF_IDLE_MS ? "locked" : "open";
}
