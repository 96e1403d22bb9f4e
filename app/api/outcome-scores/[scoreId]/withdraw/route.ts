import { withdrawScoreInput, withdrawScoreReply } from "@/lib/contracts/outcome";
import { defineRoute } from "@/lib/http/define-route";
import { withdrawScore } from "@/lib/use-cases/outcomes/withdraw-score";

export const POST = defineRoute({
  action: "outcome.change",
  input: withdrawScoreInput,
  reply: withdrawScoreReply,
  run: withdrawScore,
});
