import { checkInParams, stepFields } from "@/lib/contracts/check-in";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { saveAnswer } from "@/lib/use-cases/check-ins/save-answer";
import { UNREAD } from "@/lib/http/unread";

/** One page of the gate form. The page after a red flag is its instruction, never the next question. */
export const POST = defineForm({
  action: "check-in.answer",
  run: async (actor, fields, params) => {
    const { checkInId } = parsed(checkInParams, params);
    const { step, answer, skip, asksWho, byOther } = parsed(stepFields, fields);
    const after = await saveAnswer(actor, {
      checkInId,
      stepId: step,
      choice: answer,
      skipped: skip !== undefined,
      ...(asksWho && { byOther: byOther !== undefined }),
    });
    const page = after.page === "result" ? "result" : after.stepId;
    return { location: `/patient/check-in/${checkInId}/${page}` };
  },
  refused: (code, { checkInId = "" }) => {
    if (code === "unauthenticated") return UNREAD;
    return code === "bug" ? `/patient/check-in/${checkInId}?problem=not-saved` : "/patient/check-in";
  },
});
