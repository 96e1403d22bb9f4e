import { clearSessionCookie } from "@/lib/auth/issue-session-cookie";
import { defineForm } from "@/lib/http/define-form";
import { signOut } from "@/lib/use-cases/sessions/end-sessions";

/** Signs this browser out and clears what it kept; but for `kept`, the sealed answers a phone could not send yet. */
export const POST = defineForm({
  action: "session.sign-out",
  run: async (actor, fields) => {
    await signOut(actor);
    const door = actor.kind === "staff" ? "/sign-in" : "/patient/sign-in";
    return {
      location: `${door}?done=signed-out`,
      cookies: [clearSessionCookie()],
      wipe: fields["kept"] !== "1",
    };
  },
  // Already over: there is nothing left to sign out of.
  refused: () => "/",
});
