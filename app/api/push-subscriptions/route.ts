import { subscribeInput, subscriptionReply } from "@/lib/contracts/notice";
import { defineRoute } from "@/lib/http/define-route";
import { subscribeBrowser } from "@/lib/use-cases/channels/own-browser";

/** Has this browser show a push whenever the signed-in person is told of something. */
export const POST = defineRoute({
  action: "channel.use",
  input: subscribeInput,
  reply: subscriptionReply,
  run: subscribeBrowser,
});
