import { z } from "zod";
import { ownUnreadReply } from "@/lib/contracts/message";
import { defineRoute } from "@/lib/http/define-route";
import { countOwnUnread } from "@/lib/use-cases/messages/count-unread";

/** How many messages of the clinic this patient has not read. */
export const GET = defineRoute({
  action: "own-message.read",
  input: z.strictObject({}),
  reply: ownUnreadReply,
  run: async (actor) => ({ count: await countOwnUnread(actor) }),
});
