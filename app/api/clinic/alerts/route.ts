import { listAlertsInput, listAlertsReply } from "@/lib/contracts/alert";
import { defineRoute } from "@/lib/http/define-route";
import { listAlerts } from "@/lib/use-cases/alerts/list-alerts";

export const GET = defineRoute({
  action: "alert.list",
  input: listAlertsInput,
  reply: listAlertsReply,
  run: listAlerts,
});
