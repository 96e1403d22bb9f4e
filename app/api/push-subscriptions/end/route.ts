import { endpointInput, unsubscribeReply } from "@/lib/contracts/notice";
import { defineRoute } from "@/lib/http/define-route";
import { unsubscribeBrowser } from "@/lib/use-cases/channels/own-browser";

/** Ends the pushes to this browser for the signed-in person. */
export const POST = defineRoute({
  action: "channel.use",
  input: endpointInput,
  reply: unsubscribeReply,
  run: unsubscribeBrowser,
});
