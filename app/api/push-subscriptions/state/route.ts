import { endpointInput, subscriptionReply } from "@/lib/contracts/notice";
import { defineRoute } from "@/lib/http/define-route";
import { isBrowserOn } from "@/lib/use-cases/channels/own-browser";

/** Whether this browser is on for the signed-in person; its address goes in the body, since it is a secret. */
export const POST = defineRoute({
  action: "channel.use",
  input: endpointInput,
  reply: subscriptionReply,
  run: isBrowserOn,
});
