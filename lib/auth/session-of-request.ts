import "server-only";
import { cache } from "react";
import { sessionIdFromCookie } from "@/lib/auth/session-token";
import { sessionState } from "@/lib/auth/session-state";
import { isStaffRole, type StaffRole } from "@/lib/access/roles";
import { findSession, type SessionRow } from "@/lib/data/sign-in/session-reads";

/** The session row the cookie names. While a page renders, its layout and its parts share one read. */
export const sessionOfRequest = cache(async (): Promise<SessionRow | undefined> => {
  const sessionId = await sessionIdFromCookie();
  return sessionId === null ? undefined : findSession(sessionId);
});

/** Whose frame a layout draws: names for a header. It opens nothing, pages and routes check for themselves. */
export type FrameOwner =
  | {
      readonly kind: "patient";
      readonly clinicId: string;
      readonly patientId: string;
      readonly sessionId: string;
    }
  | {
      readonly kind: "staff";
      readonly clinicId: string;
      readonly staffId: string;
      readonly name: string;
      readonly roles: readonly StaffRole[];
    };

/** Null without an open session: signed out, over, or locked. */
export async function frameOwner(): Promise<FrameOwner | null> {
  const row = await sessionOfRequest();
  if (!row || sessionState(row, new Date()) !== "open") return null;
  if (row.patient_id)
    return {
      kind: "patient",
      clinicId: row.clinic_id,
      patientId: row.patient_id,
      sessionId: row.id,
    };
  const roles = (row.roles ?? []).filter(isStaffRole);
  return {
    kind: "staff",
    ...{ clinicId: row.clinic_id, staffId: row.staff_id ?? "", name: row.staff_name ?? "", roles },
  };
}
