import { defineForm } from "@/lib/http/define-form";
import { fieldText } from "@/lib/http/form-again";
import { renewLink } from "@/lib/use-cases/sign-in/renew-link";

/** Sends a fresh link to the address on record, for somebody whose own ran out. The answer is always the same. */
export const POST = defineForm({
  action: "patient.redeem-invite",
  run: async (actor, fields) => {
    await renewLink(actor, fieldText(fields, "link"));
    return { location: "/patient/join?done=renewed" };
  },
  refused: () => "/patient/join?problem=failed",
});
