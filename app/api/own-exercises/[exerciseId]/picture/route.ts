import { AppError } from "@/lib/errors";
import { defineUpload } from "@/lib/http/define-upload";
import { idFrom } from "@/lib/http/id-from";
import { setPicture } from "@/lib/use-cases/own-exercises/set-picture";

const PAGE = "/clinic/settings/exercises";

/** A photo or a video for an exercise of the clinic's own. */
export const POST = defineUpload({
  action: "exercise.manage",
  run: async (actor, { file }, params) => {
    const exerciseId = idFrom(params, "exerciseId");
    if (file.byteLength === 0) throw new AppError("invalid", "no file", { picture: "Choose a file." });
    await setPicture(actor, { exerciseId, sent: file });
    return { location: `${PAGE}/${exerciseId}?done=picture` };
  },
  keepsTyped: true,
  refused: (code, { exerciseId }) => {
    if (code === "unauthenticated") return "/sign-in";
    return code === "not-found" ? `${PAGE}?problem=failed` : `${PAGE}/${exerciseId}?problem=${code}`;
  },
});
