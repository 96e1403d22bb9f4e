import { answerChangeFields } from "@/lib/contracts/safety";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { answerSafetyChange } from "@/lib/use-cases/safety/answer-change";

const CHANGES = "/clinic/settings/safety/changes";

/** Confirms somebody else's proposal, or declines one. */
export const POST = defineForm({
  action: "safety.change",
  run: async (actor, fields, params) => {
    const answer = parsed(answerChangeFields, fields);
    await answerSafetyChange(actor, idFrom(params, "changeId"), answer);
    return { location: `${CHANGES}?done=${answer.answer}` };
  },
  refused: (code) => {
    if (code === "unauthenticated") return "/sign-in";
    return `${CHANGES}?problem=${code === "conflict" ? "settled" : "failed"}`;
  },
});
