import { lapseAnswerFields } from "@/lib/contracts/lapse-answer";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { tellLapse } from "@/lib/use-cases/exercise-sessions/tell-lapse";

/** Why there was a break. Leads on, or to a check-in first. */
export const POST = defineForm({
  action: "exercise-session.run",
  keepsTyped: true,
  run: async (actor, fields) => {
    const { checkInFirst } = await tellLapse(actor, parsed(lapseAnswerFields, fields));
    return { location: checkInFirst ? "/patient/check-in" : "/patient/session" };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/session"),
});
