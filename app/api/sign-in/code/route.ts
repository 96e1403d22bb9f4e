import { pendingAt } from "@/lib/auth/pending-sign-in";
import { thisBrowser } from "@/lib/auth/this-browser";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText } from "@/lib/http/form-again";
import { staffSignedIn } from "@/lib/http/staff-entry";
import { openStaffSessionByCode } from "@/lib/use-cases/sign-in/open-staff-session";

const PAGE = "/sign-in/code";

/** Staff sign-in, second step: the phone's code or a recovery code. */
export const POST = defineForm({
  action: "staff.sign-in",
  run: async (actor, fields) => {
    const person = (await pendingAt("password-right"))?.people[0];
    if (!person) return { location: "/sign-in?problem=expired" };
    const result = await openStaffSessionByCode(
      actor,
      person,
      fieldText(fields, "code"),
      await thisBrowser(),
    );
    if (result.outcome === "open") return staffSignedIn(result.sessionId);
    if (result.outcome === "limited")
      return again(PAGE, { minutes: String(result.minutes) }, { code: "tooManyCodes" });
    return again(PAGE, {}, { code: "wrongCode" });
  },
  refused: () => "/sign-in?problem=expired",
});
