import { clearSessionCookie } from "@/lib/auth/issue-session-cookie";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { endOwnSession } from "@/lib/use-cases/sessions/end-sessions";

const STAFF_PAGE = "/clinic/settings/security";
const PATIENT_PAGE = "/patient/settings";

/** Ends one of this person's own sessions. */
export const POST = defineForm({
  action: "session.revoke",
  run: async (actor, _fields, params) => {
    const staff = actor.kind === "staff";
    const { current } = await endOwnSession(actor, idFrom(params, "sessionId"));
    if (current)
      return {
        location: staff ? "/sign-in" : "/patient/sign-in",
        cookies: [clearSessionCookie()],
        wipe: true,
      };
    return { location: `${staff ? STAFF_PAGE : PATIENT_PAGE}?done=ended` };
  },
  // Locked, nothing has ended: the lock leads to where this can be done again.
  refused: (code) => (code === "locked" ? STAFF_PAGE : "/"),
});
