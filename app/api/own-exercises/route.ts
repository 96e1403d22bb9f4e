import { ownExerciseFields } from "@/lib/contracts/own-exercise";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { addOwnExercise } from "@/lib/use-cases/own-exercises/save-own-exercise";

const PAGE = "/clinic/settings/exercises";

/** Adds an exercise of the clinic's own. */
export const POST = defineForm({
  action: "exercise.manage",
  run: (actor, fields) => {
    const basis = encodeURIComponent(fieldText(fields, "basis"));
    return orAgain(`${PAGE}/new?basis=${basis}`, fieldTexts(fields), async () => {
      const { exerciseId } = await addOwnExercise(actor, parsed(ownExerciseFields, fields));
      return { location: `${PAGE}/${exerciseId}?done=added`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
