import { clearSessionCookie } from "@/lib/auth/issue-session-cookie";
import { defineForm } from "@/lib/http/define-form";
import { signOutEverywhere } from "@/lib/use-cases/sessions/end-sessions";

/** Signs this person out of every browser, this one included. */
export const POST = defineForm({
  action: "session.sign-out-everywhere",
  run: async (actor) => {
    await signOutEverywhere(actor);
    const door = actor.kind === "staff" ? "/sign-in" : "/patient/sign-in";
    return { location: `${door}?done=everywhere`, cookies: [clearSessionCookie()], wipe: true };
  },
  // Locked, nothing has ended: the lock leads to where this can be done again.
  refused: (code) => (code === "locked" ? "/clinic/settings/security" : "/"),
});
