import { pendingCookie } from "@/lib/auth/pending-sign-in";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText, forgetTyped } from "@/lib/http/form-again";
import { requestCode } from "@/lib/use-cases/sign-in/request-code";

const PAGE = "/patient/sign-in";

/** Asks for a sign-in code by mail. Known and unknown addresses get the same page in the same time. */
export const POST = defineForm({
  action: "patient.request-code",
  run: async (actor, fields) => {
    const email = fieldText(fields, "email");
    const result = await requestCode(actor, email);
    if (result.outcome === "not-an-address") return again(PAGE, { email }, { email: "notAnAddress" });
    if (result.outcome === "limited")
      return again(PAGE, { email, minutes: String(result.minutes) }, { email: "tooMany" });
    const pending = pendingCookie({ step: "code-asked", requestId: result.requestId, email: result.email });
    return { location: `${PAGE}/code`, cookies: [pending, forgetTyped()] };
  },
  refused: () => `${PAGE}?problem=failed`,
});
