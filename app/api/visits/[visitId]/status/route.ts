import { moveVisitInput, moveVisitReply } from "@/lib/contracts/visit";
import { defineRoute } from "@/lib/http/define-route";
import { moveVisit } from "@/lib/use-cases/visits/move-visit";

export const POST = defineRoute({
  action: "visit.change",
  input: moveVisitInput,
  reply: moveVisitReply,
  run: moveVisit,
});
