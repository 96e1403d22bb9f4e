import { baseNumberField, ownExerciseFields } from "@/lib/contracts/own-exercise";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { changeOwnExercise } from "@/lib/use-cases/own-exercises/save-own-exercise";

const PAGE = "/clinic/settings/exercises";

/** The next version of an exercise of the clinic's own. */
export const POST = defineForm({
  action: "exercise.manage",
  run: (actor, { baseNumber, ...fields }, params) => {
    const exerciseId = idFrom(params, "exerciseId");
    return orAgain(`${PAGE}/${exerciseId}`, fieldTexts(fields), async () => {
      const change = {
        baseNumber: parsed(baseNumberField, baseNumber),
        fields: parsed(ownExerciseFields, fields),
      };
      await changeOwnExercise(actor, { exerciseId, ...change });
      return { location: `${PAGE}/${exerciseId}?done=saved`, cookies: [forgetTyped()] };
    });
  },
  refused: (code, { exerciseId }) => {
    if (code === "unauthenticated") return "/sign-in";
    return code === "conflict" ? `${PAGE}/${exerciseId}?problem=changed` : `${PAGE}?problem=failed`;
  },
});
