import { selfCheckFields } from "@/lib/contracts/self-check";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { answerSelfCheck } from "@/lib/use-cases/self-checks/answer-self-check";
import { refusedOn } from "@/lib/http/unread";

/** "Feeling tight or sore today?": leads to what to do now. */
export const POST = defineForm({
  action: "self-check.answer",
  keepsTyped: true,
  run: async (actor, fields) => {
    const id = await answerSelfCheck(actor, parsed(selfCheckFields, fields));
    return { location: `/patient/tight/${id}` };
  },
  refused: refusedOn(() => "/patient/tight"),
});
