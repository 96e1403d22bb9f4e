import "server-only";
import { type Action, may, WHILE_LOCKED } from "@/lib/access/actions";
import { makeActor, type PatientActor, type StaffActor } from "@/lib/access/actor";
import { isStaffRole } from "@/lib/access/roles";
import { sessionState } from "@/lib/auth/session-state";
import { findSession } from "@/lib/data/sign-in/session-reads";

/** Whether a session that was let in may go on, by its row as it is now; for what outlives a request, such as a stream. */
export async function stillAllowed(
  actor: StaffActor | PatientActor,
  action: Action,
): Promise<"allowed" | "locked" | "ended"> {
  const row = await findSession(actor.sessionId);
  const state = row ? sessionState(row, new Date()) : "ended";
  if (!row || state === "ended") return "ended";
  if (state === "locked" && !WHILE_LOCKED.includes(action)) return "locked";
  if (actor.kind === "patient") return "allowed";
  const asNow = makeActor<StaffActor>({ ...actor, roles: (row.roles ?? []).filter(isStaffRole) });
  return may(asNow, action) ? "allowed" : "ended";
}
