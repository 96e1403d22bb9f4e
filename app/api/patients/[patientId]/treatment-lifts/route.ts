import { liftBlockInput, liftBlockReply } from "@/lib/contracts/treatment";
import { defineRoute } from "@/lib/http/define-route";
import { liftBlock } from "@/lib/use-cases/treatment/lift-block";

export const POST = defineRoute({
  action: "treatment.lift",
  input: liftBlockInput,
  reply: liftBlockReply,
  run: liftBlock,
});
