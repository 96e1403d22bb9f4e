import { z } from "zod";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { removePicture } from "@/lib/use-cases/own-exercises/set-picture";

const PAGE = "/clinic/settings/exercises";
const input = z.strictObject({ picture: z.enum(["photo", "video"]) });

/** Takes the photo or the video of an exercise away. */
export const POST = defineForm({
  action: "exercise.manage",
  run: async (actor, fields, params) => {
    const exerciseId = idFrom(params, "exerciseId");
    await removePicture(actor, { exerciseId, ...parsed(input, fields) });
    return { location: `${PAGE}/${exerciseId}?done=removed` };
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
