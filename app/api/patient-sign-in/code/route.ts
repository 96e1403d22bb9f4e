import { pendingAt, pendingCookie } from "@/lib/auth/pending-sign-in";
import { thisBrowser } from "@/lib/auth/this-browser";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText, forgetTyped } from "@/lib/http/form-again";
import { patientSignedIn } from "@/lib/http/patient-entry";
import { enterCode, openPatientSession } from "@/lib/use-cases/sign-in/enter-code";

const PAGE = "/patient/sign-in";

/** The code from the mail, in the browser that asked for it. */
export const POST = defineForm({
  action: "patient.enter-code",
  run: async (actor, fields) => {
    const pending = await pendingAt("code-asked");
    if (!pending) return { location: `${PAGE}?problem=expired` };
    const result = await enterCode(actor, pending.requestId, fieldText(fields, "code"));
    if (result.outcome === "over") return { location: `${PAGE}?problem=expired` };
    if (result.outcome === "wrong")
      return again(`${PAGE}/code`, { left: String(result.triesLeft) }, { code: "wrongMailCode" });
    const [only, ...others] = result.accounts;
    if (only && others.length === 0)
      return patientSignedIn(await openPatientSession(actor, only, await thisBrowser()));
    const right = pendingCookie({ step: "code-right", accounts: [...result.accounts] });
    return { location: `${PAGE}/clinic`, cookies: [right, forgetTyped()] };
  },
  refused: () => `${PAGE}?problem=expired`,
});
