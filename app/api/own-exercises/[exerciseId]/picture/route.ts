import { AppError } from "@/lib/errors";
import { defineUpload } from "@/lib/http/define-upload";
import { forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { orAgain } from "@/lib/http/refused-fields";
import { setPicture } from "@/lib/use-cases/own-exercises/set-picture";

const PAGE = "/clinic/settings/exercises";

/** A photo or a video for an exercise of the clinic's own. */
export const POST = defineUpload({
  action: "exercise.manage",
  run: (actor, { file }, params) => {
    const exerciseId = idFrom(params, "exerciseId");
    return orAgain(`${PAGE}/${exerciseId}`, {}, async () => {
      if (file.byteLength === 0) throw new AppError("invalid", "no file", { picture: "Choose a file." });
      await setPicture(actor, { exerciseId, sent: file });
      return { location: `${PAGE}/${exerciseId}?done=picture`, cookies: [forgetTyped()] };
    });
  },
  refused: (code, { exerciseId }) => {
    if (code === "unauthenticated") return "/sign-in";
    return code === "not-found" ? `${PAGE}?problem=failed` : `${PAGE}/${exerciseId}?problem=${code}`;
  },
});
