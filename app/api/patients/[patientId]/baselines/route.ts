import { setBaselineInput, setBaselineReply } from "@/lib/contracts/baseline";
import { defineRoute } from "@/lib/http/define-route";
import { setBaseline } from "@/lib/use-cases/baselines/set-baseline";

export const POST = defineRoute({
  action: "baseline.change",
  input: setBaselineInput,
  reply: setBaselineReply,
  run: setBaseline,
});
