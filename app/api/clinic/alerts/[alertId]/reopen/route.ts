import { alertChangedReply, reopenAlertInput } from "@/lib/contracts/alert";
import { defineRoute } from "@/lib/http/define-route";
import { reopenAlert } from "@/lib/use-cases/alerts/reopen-alert";

export const POST = defineRoute({
  action: "alert.reopen",
  input: reopenAlertInput,
  reply: alertChangedReply,
  run: reopenAlert,
});
