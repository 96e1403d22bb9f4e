import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { findSignInRequest, updateRequestUsed } from "@/lib/data/sign-in/sign-in-requests";
import { findStaffAtDoor } from "@/lib/data/sign-in/staff-credentials";
import { withActorSql } from "@/lib/data/with-actor";
import { createStaffLink } from "@/lib/use-cases/sign-in/create-link";

/** The worker's half of "Forgotten your password?": nothing for an unknown address, a link per clinic for a known one. */
export async function sendResetLink(requestId: string): Promise<void> {
  const request = await findSignInRequest(requestId);
  if (!request || request.usedAt || request.expiresAt <= new Date()) return;
  for (const { clinicId, staffId } of await findStaffAtDoor(request.email)) {
    const acting = systemActor(clinicId, "reset-link.send", randomUUID());
    const link = { purpose: "password-reset", clinicId, staffId, email: request.email } as const;
    await withActorSql(acting, (sql) => createStaffLink(sql, { ...link, createdBy: null }));
  }
  // Last, so that a crash before this sends a fresh link and ends the one before it.
  await updateRequestUsed(requestId);
}
