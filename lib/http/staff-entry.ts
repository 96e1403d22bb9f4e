import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { clearPendingCookie, pendingCookie } from "@/lib/auth/pending-sign-in";
import { thisBrowser } from "@/lib/auth/this-browser";
import type { FormResult } from "@/lib/http/define-form";
import { forgetTyped } from "@/lib/http/form-again";
import { nextStaffStep } from "@/lib/use-cases/sign-in/next-staff-step";
import { openStaffSession } from "@/lib/use-cases/sign-in/open-staff-session";
import type { KnownStaff } from "@/lib/use-cases/sign-in/sign-in-staff";

export const STAFF_HOME = "/clinic/today";

/** Gives this browser the session and leads in. */
export async function staffSignedIn(sessionId: string, location: string = STAFF_HOME): Promise<FormResult> {
  const session = await issueSessionCookie("staff", sessionId);
  return { location, cookies: [session, clearPendingCookie(), forgetTyped()] };
}

/** After the right password: the second step, its set-up, or straight in. */
export async function staffAfterPassword(actor: AnyoneActor, person: KnownStaff): Promise<FormResult> {
  const { step } = await nextStaffStep(actor, person);
  if (step === "open") return staffSignedIn(await openStaffSession(actor, person, await thisBrowser()));
  const pending = pendingCookie({ step: "password-right", people: [person] });
  return {
    location: step === "code" ? "/sign-in/code" : "/sign-in/set-up",
    cookies: [pending, forgetTyped()],
  };
}
