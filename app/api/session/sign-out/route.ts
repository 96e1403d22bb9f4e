import type { Actor } from "@/lib/access/actor";
import { clearSessionCookie } from "@/lib/auth/issue-session-cookie";
import { defineForm } from "@/lib/http/define-form";
import { signOut } from "@/lib/use-cases/sessions/end-sessions";

/** An invitation that was opened while signed in is what signing out was for. */
const INVITATION = /^\/patient\/join(\/[\w-]+)?$/;

function doorOf(actor: Actor, back: unknown): string {
  if (actor.kind === "staff") return "/sign-in";
  return typeof back === "string" && INVITATION.test(back) ? back : "/patient/sign-in";
}

/** Signs this browser out and clears what it kept; but for `kept`, the sealed answers a phone could not send yet. */
export const POST = defineForm({
  action: "session.sign-out",
  run: async (actor, fields) => {
    await signOut(actor);
    return {
      location: `${doorOf(actor, fields["back"])}?done=signed-out`,
      cookies: [clearSessionCookie()],
      wipe: fields["kept"] !== "1",
    };
  },
  // Already over: there is nothing left to sign out of.
  refused: () => "/",
});
