import { sendOutboxBody, sendOutboxReply } from "@/lib/contracts/outbox";
import { defineRoute } from "@/lib/http/define-route";
import { receiveOutbox } from "@/lib/http/receive-outbox";

/** What phones could not send at once, closed so that only this server reads it, whoever carries it. */
export const POST = defineRoute({
  action: "outbox.send",
  input: sendOutboxBody,
  reply: sendOutboxReply,
  run: receiveOutbox,
});
