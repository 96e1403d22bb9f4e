import { endpointInput, unsubscribeReply } from "@/lib/contracts/notice";
import { defineRoute } from "@/lib/http/define-route";
import { unsubscribePhone } from "@/lib/use-cases/reminders/own-phone";

/** Ends it for this browser. */
export const POST = defineRoute({
  action: "reminder.change",
  input: endpointInput,
  reply: unsubscribeReply,
  run: unsubscribePhone,
});
