import { changeHistoryInput, changeHistoryReply } from "@/lib/contracts/history";
import { defineRoute } from "@/lib/http/define-route";
import { changeHistory } from "@/lib/use-cases/history/change-history";

export const POST = defineRoute({
  action: "history.change",
  input: changeHistoryInput,
  reply: changeHistoryReply,
  run: changeHistory,
});
