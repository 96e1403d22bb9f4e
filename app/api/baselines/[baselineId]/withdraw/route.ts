import { withdrawBaselineInput, withdrawBaselineReply } from "@/lib/contracts/baseline";
import { defineRoute } from "@/lib/http/define-route";
import { withdrawBaseline } from "@/lib/use-cases/baselines/withdraw-baseline";

export const POST = defineRoute({
  action: "baseline.change",
  input: withdrawBaselineInput,
  reply: withdrawBaselineReply,
  run: withdrawBaseline,
});
