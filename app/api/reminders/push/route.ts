import { subscribeInput, subscriptionReply } from "@/lib/contracts/notice";
import { defineRoute } from "@/lib/http/define-route";
import { subscribePhone } from "@/lib/use-cases/reminders/own-phone";

/** Has this browser show the reminders of the patient who is signed in. */
export const POST = defineRoute({
  action: "reminder.change",
  input: subscribeInput,
  reply: subscriptionReply,
  run: subscribePhone,
});
