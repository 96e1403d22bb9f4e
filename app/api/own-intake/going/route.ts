import { ownIntakeRefusal } from "@/app/patient/intake/own-intake-path";
import { goingFields } from "@/lib/contracts/check-in";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { recordOwnGoing } from "@/lib/use-cases/intakes/record-own-going";

const INSTRUCTION = "/patient/intake/now";

/** "I am going now" and "I have called", of the answers before a visit: the clinic's history of the alert says so. */
export const POST = defineForm({
  action: "own-intake.answer",
  run: async (actor, fields) => {
    await recordOwnGoing(actor, parsed(goingFields, fields).did);
    return { location: `${INSTRUCTION}#told` };
  },
  refused: (code) => `${ownIntakeRefusal(INSTRUCTION)(code)}#told`,
});
