import { clipFields } from "@/lib/contracts/exercise-form";
import { isExerciseId } from "@/lib/domain/exercises/exercise";
import { type AppError, isAppError } from "@/lib/errors";
import { defineUpload } from "@/lib/http/define-upload";
import { parsed } from "@/lib/http/read-input";
import { sendClip } from "@/lib/use-cases/form/send-clip";

/** A clip of one exercise, from the patient. What is wrong with it is said on the page that sent it. */
export const POST = defineUpload({
  action: "form.send",
  run: async (actor, { file, fields }) => {
    const sentFrom = fields["exerciseId"];
    const page = `/patient/form/${typeof sentFrom === "string" && isExerciseId(sentFrom) ? sentFrom : ""}`;
    try {
      const { exerciseId } = parsed(clipFields, fields);
      if (file.byteLength === 0) return { location: `${page}?problem=none` };
      await sendClip(actor, { exerciseId, sent: file });
      return { location: `${page}?done=sent` };
    } catch (error) {
      if (isAppError(error, "invalid")) return { location: `${page}?problem=${problemOf(error)}` };
      if (isAppError(error, "too-many")) return { location: `${page}?problem=busy` };
      throw error;
    }
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/session"),
});

function problemOf({ fields }: AppError): "agree" | "full" | "unusable" {
  if (fields["agreed"] !== undefined) return "agree";
  return fields["picture"] === "full" ? "full" : "unusable";
}
