import "server-only";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { clearPendingCookie } from "@/lib/auth/pending-sign-in";
import type { FormResult } from "@/lib/http/define-form";
import { forgetTyped } from "@/lib/http/form-again";

export const PATIENT_HOME = "/patient/today";

/** Gives this phone the session and leads in. */
export async function patientSignedIn(sessionId: string): Promise<FormResult> {
  const session = await issueSessionCookie("patient", sessionId);
  return { location: PATIENT_HOME, cookies: [session, clearPendingCookie(), forgetTyped()] };
}
