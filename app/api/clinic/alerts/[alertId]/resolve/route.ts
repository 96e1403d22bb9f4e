import { alertChangedReply, resolveAlertInput } from "@/lib/contracts/alert";
import { defineRoute } from "@/lib/http/define-route";
import { resolveAlert } from "@/lib/use-cases/alerts/resolve-alert";

export const POST = defineRoute({
  action: "alert.resolve",
  input: resolveAlertInput,
  reply: alertChangedReply,
  run: resolveAlert,
});
