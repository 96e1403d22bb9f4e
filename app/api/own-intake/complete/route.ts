import { ownIntakePath, ownIntakeRefusal } from "@/app/patient/intake/own-intake-path";
import { defineForm } from "@/lib/http/define-form";
import { completeIntake } from "@/lib/use-cases/intakes/complete-intake";

/** Hands in the answers given at home; the clinic reads them before the visit. */
export const POST = defineForm({
  action: "own-intake.answer",
  run: async (actor) => {
    const outcome = await completeIntake(actor);
    if (outcome.kind === "missing") return { location: ownIntakePath(outcome.stepId) };
    return { location: outcome.toDesk ? "/patient/intake/now" : "/patient/intake/done" };
  },
  refused: ownIntakeRefusal("/patient/intake/check"),
});
