import { z } from "zod";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { retireOwnExercise } from "@/lib/use-cases/own-exercises/retire-own-exercise";

const PAGE = "/clinic/settings/exercises";
const input = z.strictObject({ retired: z.enum(["yes", "no"]) });

/** Takes an exercise of the clinic's own out of the lists, or puts it back. */
export const POST = defineForm({
  action: "exercise.manage",
  run: async (actor, fields, params) => {
    const { retired } = parsed(input, fields);
    await retireOwnExercise(actor, { exerciseId: idFrom(params, "exerciseId"), retired: retired === "yes" });
    return { location: `${PAGE}?done=${retired === "yes" ? "retired" : "back"}` };
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
