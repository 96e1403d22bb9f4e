import { rebookVisitInput, rebookVisitReply } from "@/lib/contracts/visit";
import { defineRoute } from "@/lib/http/define-route";
import { rebookVisit } from "@/lib/use-cases/visits/rebook-visit";

export const POST = defineRoute({
  action: "visit.change",
  input: rebookVisitInput,
  reply: rebookVisitReply,
  run: rebookVisit,
});
