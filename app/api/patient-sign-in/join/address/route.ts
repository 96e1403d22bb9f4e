import type { AnyoneActor } from "@/lib/access/actor";
import { type PendingSignIn, pendingCookie, pendingJoining } from "@/lib/auth/pending-sign-in";
import { thisBrowser } from "@/lib/auth/this-browser";
import { defineForm, type FormResult } from "@/lib/http/define-form";
import { again, fieldText, forgetTyped } from "@/lib/http/form-again";
import { patientSignedIn } from "@/lib/http/patient-entry";
import { chooseAddress } from "@/lib/use-cases/sign-in/choose-address";
import { finishJoining } from "@/lib/use-cases/sign-in/finish-joining";

const PAGE = "/patient/join/address";
const OVER = "/patient/join?problem=expired";

type Joining = Extract<PendingSignIn, { step: "joining" }>["joining"];

async function finish(actor: AnyoneActor, joining: Joining, email: string): Promise<FormResult> {
  const result = await finishJoining(actor, joining, email, await thisBrowser());
  if (result.outcome === "joined") return patientSignedIn(result.sessionId);
  if (result.outcome === "address-taken") return again(PAGE, { email }, { email: "addressTaken" });
  return { location: OVER };
}

/** Second step of joining: where sign-in codes will go. */
export const POST = defineForm({
  action: "patient.redeem-invite",
  run: async (actor, fields) => {
    const pending = await pendingJoining();
    if (!pending) return { location: OVER };
    const email = fieldText(fields, "email");
    const result = await chooseAddress(actor, pending.joining, email);
    if (result.outcome === "proven") return finish(actor, pending.joining, result.email);
    if (result.outcome === "not-an-address") return again(PAGE, { email }, { email: "notAnAddress" });
    if (result.outcome === "limited")
      return again(PAGE, { email, minutes: String(result.minutes) }, { email: "tooMany" });
    const { joining, from } = pending;
    const asked = pendingCookie({
      step: "address-asked",
      joining,
      from,
      email: result.email,
      requestId: result.requestId,
    });
    return { location: "/patient/join/confirm", cookies: [asked, forgetTyped()] };
  },
  refused: () => OVER,
});
