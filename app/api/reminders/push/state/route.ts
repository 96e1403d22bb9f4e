import { endpointInput, subscriptionReply } from "@/lib/contracts/notice";
import { defineRoute } from "@/lib/http/define-route";
import { isPhoneOn } from "@/lib/use-cases/reminders/own-phone";

/** Whether this browser shows them; its address goes in the body, since it is a secret. */
export const POST = defineRoute({
  action: "reminder.change",
  input: endpointInput,
  reply: subscriptionReply,
  run: isPhoneOn,
});
