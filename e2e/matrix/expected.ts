import { type Action, ALLOWED } from "@/lib/access/actions";
import { isStaffRole, type Role } from "@/lib/access/roles";

/** Who knocks. A revoked session is one of the door's own, ended. */
export const KNOCKERS = [
  "owner",
  "clinician",
  "front-desk",
  "patient",
  "kiosk",
  "signed-out",
  "revoked",
] as const;
export type Knocker = (typeof KNOCKERS)[number];

export const rolesFor = (action: string): readonly Role[] => ALLOWED[action as Action];
export const isOpen = (action: string): boolean => rolesFor(action).includes("anyone");

/** Whether the action table lets this knocker in at all; which rows is another question. */
export function mayEnter(knocker: Knocker, action: string): boolean {
  if (isOpen(action)) return true;
  return knocker !== "signed-out" && knocker !== "revoked" && rolesFor(action).includes(knocker);
}

/** The status a JSON route refuses with, as lib/auth/require-actor decides: no session 401, role 403, other door 404. */
export function refusalStatus(knocker: Knocker, action: string): 401 | 403 | 404 {
  const roles = rolesFor(action);
  if (knocker === "signed-out") return 401;
  // A revoked staff session on the kiosk's routes still shows that somebody is signed in, who learns nothing there.
  if (knocker === "revoked") return roles.includes("kiosk") ? 404 : 401;
  const isStaff = isStaffRole(knocker);
  return isStaff && roles.some(isStaffRole) ? 403 : 404;
}
