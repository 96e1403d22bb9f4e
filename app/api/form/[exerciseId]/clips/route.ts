import { clipFields } from "@/lib/contracts/exercise-form";
import { isExerciseId } from "@/lib/domain/exercises/exercise";
import { type AppError, isAppError } from "@/lib/errors";
import { defineUpload } from "@/lib/http/define-upload";
import { parsed } from "@/lib/http/read-input";
import { sendClip } from "@/lib/use-cases/form/send-clip";

/** A clip of one exercise, from the patient. What is wrong with it is said on the page that sent it. */
export const POST = defineUpload({
  action: "form.send",
  run: async (actor, { file, fields }, params) => {
    const page = pageOf(params);
    try {
      const { exerciseId } = parsed(clipFields, { ...fields, exerciseId: params["exerciseId"] });
      if (file.byteLength === 0) return { location: `${page}?problem=none` };
      await sendClip(actor, { exerciseId, sent: file });
      return { location: `${page}?done=sent` };
    } catch (error) {
      if (isAppError(error, "invalid")) return { location: `${page}?problem=${problemOf(error)}` };
      if (isAppError(error, "too-many")) return { location: `${page}?problem=busy` };
      throw error;
    }
  },
  refused: (code, params) => {
    if (code === "unauthenticated") return "/patient/sign-in";
    // Refused before it was read: the address alone says whose page it came from.
    return code === "invalid" ? `${pageOf(params)}?problem=unusable` : "/patient/session";
  },
});

function pageOf({ exerciseId = "" }: Record<string, string>): string {
  return isExerciseId(exerciseId) ? `/patient/form/${exerciseId}` : "/patient/session";
}

const OF_THE_CLIP = ["full", "kind", "late"] as const;

function problemOf({ fields }: AppError): "agree" | (typeof OF_THE_CLIP)[number] | "unusable" {
  if (fields["agreed"] !== undefined) return "agree";
  return OF_THE_CLIP.find((one) => one === fields["picture"]) ?? "unusable";
}
