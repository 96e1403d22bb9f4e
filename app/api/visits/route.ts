import { addVisitInput, addVisitReply } from "@/lib/contracts/visit";
import { defineRoute } from "@/lib/http/define-route";
import { addVisit } from "@/lib/use-cases/visits/add-visit";

export const POST = defineRoute({
  action: "visit.add",
  input: addVisitInput,
  reply: addVisitReply,
  run: addVisit,
});
