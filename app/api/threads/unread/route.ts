import { unreadInput, unreadReply } from "@/lib/contracts/message";
import { defineRoute } from "@/lib/http/define-route";
import { countUnread } from "@/lib/use-cases/messages/count-unread";

/** How many messages nobody at the clinic has read: counts, and nothing about anyone. */
export const GET = defineRoute({
  action: "message.read",
  input: unreadInput,
  reply: unreadReply,
  run: countUnread,
});
