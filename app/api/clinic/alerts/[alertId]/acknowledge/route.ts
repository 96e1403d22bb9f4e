import { acknowledgeAlertInput, alertChangedReply } from "@/lib/contracts/alert";
import { defineRoute } from "@/lib/http/define-route";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";

export const POST = defineRoute({
  action: "alert.acknowledge",
  input: acknowledgeAlertInput,
  reply: alertChangedReply,
  run: acknowledgeAlert,
});
