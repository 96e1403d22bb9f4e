import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { pendingAt, pendingCookie } from "@/lib/auth/pending-sign-in";
import { thisBrowser } from "@/lib/auth/this-browser";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText, forgetTyped } from "@/lib/http/form-again";
import { confirmTotpAtDoor } from "@/lib/use-cases/sign-in/set-up-totp-at-door";

const PAGE = "/sign-in/set-up";

/** An owner's first code from their phone turns two-step sign-in on and signs them in. */
export const POST = defineForm({
  action: "staff.sign-in",
  run: async (actor, fields) => {
    const person = (await pendingAt("password-right"))?.people[0];
    if (!person) return { location: "/sign-in?problem=expired" };
    const result = await confirmTotpAtDoor(actor, person, fieldText(fields, "code"), await thisBrowser());
    if (result.outcome === "limited")
      return again(PAGE, { minutes: String(result.minutes) }, { code: "tooManyCodes" });
    if (result.outcome !== "on") return again(PAGE, {}, { code: "wrongFirstCode" });
    const codes = pendingCookie({ step: "recovery-codes", codes: [...result.recoveryCodes] });
    const session = await issueSessionCookie("staff", result.sessionId);
    return { location: "/sign-in/recovery-codes", cookies: [session, codes, forgetTyped()] };
  },
  refused: () => "/sign-in?problem=expired",
});
