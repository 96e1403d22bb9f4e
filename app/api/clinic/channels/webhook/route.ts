import { changeWebhookInput, changeWebhookReply } from "@/lib/contracts/notice";
import { defineRoute } from "@/lib/http/define-route";
import { changeWebhook } from "@/lib/use-cases/channels/change-webhook";

/** Sets, moves or takes away the clinic's gateway for texts. */
export const PUT = defineRoute({
  action: "channel.manage",
  input: changeWebhookInput,
  reply: changeWebhookReply,
  run: changeWebhook,
});
