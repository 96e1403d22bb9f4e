import { defineForm } from "@/lib/http/define-form";
import { again, fieldText, forgetTyped } from "@/lib/http/form-again";
import { requestReset } from "@/lib/use-cases/sign-in/request-code";

const PAGE = "/sign-in/forgotten";

/** Asks for a link to set a new password. Known and unknown addresses get the same page in the same time. */
export const POST = defineForm({
  action: "staff.request-reset",
  run: async (actor, fields) => {
    const email = fieldText(fields, "email");
    const result = await requestReset(actor, email);
    if (result.outcome === "not-an-address") return again(PAGE, { email }, { email: "notAnAddress" });
    if (result.outcome === "limited")
      return again(PAGE, { email, minutes: String(result.minutes) }, { email: "tooMany" });
    return { location: `${PAGE}?sent=1`, cookies: [forgetTyped()] };
  },
  refused: () => `${PAGE}?problem=failed`,
});
