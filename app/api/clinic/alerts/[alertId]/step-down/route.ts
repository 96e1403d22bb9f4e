import { alertChangedReply, stepDownInput } from "@/lib/contracts/alert";
import { defineRoute } from "@/lib/http/define-route";
import { stepDownAlert } from "@/lib/use-cases/alerts/step-down-alert";

export const POST = defineRoute({
  action: "alert.step-down",
  input: stepDownInput,
  reply: alertChangedReply,
  run: stepDownAlert,
});
