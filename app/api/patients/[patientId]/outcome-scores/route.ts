import { enterScoreInput, enterScoreReply } from "@/lib/contracts/outcome";
import { defineRoute } from "@/lib/http/define-route";
import { enterScore } from "@/lib/use-cases/outcomes/enter-score";

export const POST = defineRoute({
  action: "outcome.change",
  input: enterScoreInput,
  reply: enterScoreReply,
  run: enterScore,
});
