import { ownIntakeRefusal } from "@/app/patient/intake/own-intake-path";
import { defineForm } from "@/lib/http/define-form";
import { startOwnIntake } from "@/lib/use-cases/intakes/own-intake";

/** Begins the questions before the next visit. */
export const POST = defineForm({
  action: "own-intake.answer",
  run: async (actor) => {
    await startOwnIntake(actor);
    return { location: "/patient/intake/go-on" };
  },
  refused: ownIntakeRefusal("/patient/intake"),
});
