import { pendingAt, pendingCookie } from "@/lib/auth/pending-sign-in";
import { thisBrowser } from "@/lib/auth/this-browser";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText } from "@/lib/http/form-again";
import { patientSignedIn } from "@/lib/http/patient-entry";
import { finishJoiningByCode } from "@/lib/use-cases/sign-in/finish-joining";

const PAGE = "/patient/join/confirm";
const ADDRESS_PAGE = "/patient/join/address";
const OVER = "/patient/join?problem=expired";

/** Last step of joining with an address that no link proved: the code that was sent there. */
export const POST = defineForm({
  action: "patient.redeem-invite",
  run: async (actor, fields) => {
    const pending = await pendingAt("address-asked");
    if (!pending) return { location: OVER };
    const { joining, from, requestId, email } = pending;
    const answer = { requestId, code: fieldText(fields, "code") };
    const result = await finishJoiningByCode(actor, joining, answer, await thisBrowser());
    if (result.outcome === "joined") return patientSignedIn(result.sessionId);
    if (result.outcome === "wrong")
      return again(PAGE, { left: String(result.triesLeft) }, { code: "wrongMailCode" });
    if (result.outcome === "address-taken") {
      const back = again(ADDRESS_PAGE, { email }, { email: "addressTaken" });
      return {
        ...back,
        cookies: [...(back.cookies ?? []), pendingCookie({ step: "joining", joining, from, email })],
      };
    }
    return { location: OVER };
  },
  refused: () => OVER,
});
