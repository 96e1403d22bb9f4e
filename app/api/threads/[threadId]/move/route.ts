import { moveThreadFields } from "@/lib/contracts/message";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { moveThread } from "@/lib/use-cases/messages/move-thread";

/** Who has a thread, and whether it is closed. */
export const POST = defineForm({
  action: "message.write",
  run: async (actor, fields, params) => {
    const threadId = idFrom(params, "threadId");
    const input = parsed(moveThreadFields, fields);
    await moveThread(actor, threadId, input);
    const location = input.move === "close" ? "/clinic/messages" : `/clinic/messages/${threadId}`;
    return { location: `${location}?done=${input.move}` };
  },
  refused: (code, { threadId = "" }) => {
    if (code === "unauthenticated") return "/sign-in";
    return code === "not-found"
      ? "/clinic/messages?problem=not-found"
      : `/clinic/messages/${threadId}?problem=${code}`;
  },
});
