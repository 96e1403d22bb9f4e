import { alertDetail, alertInput } from "@/lib/contracts/alert";
import { defineRoute } from "@/lib/http/define-route";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";

export const GET = defineRoute({
  action: "alert.view",
  input: alertInput,
  reply: alertDetail,
  run: viewAlert,
});
