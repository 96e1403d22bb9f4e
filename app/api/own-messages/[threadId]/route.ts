import { writeAgainFields } from "@/lib/contracts/message";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { writeAgain } from "@/lib/use-cases/messages/ask-clinic";
import { UNREAD } from "@/lib/http/unread";

const pageOf = (params: Readonly<Record<string, string>>) => `/patient/messages/${params["threadId"] ?? ""}`;

/** A patient writes on in a thread of theirs. */
export const POST = defineForm({
  action: "own-message.write",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const threadId = idFrom(params, "threadId");
    await writeAgain(actor, threadId, parsed(writeAgainFields, fields));
    return { location: `/patient/messages/${threadId}?done=sent` };
  },
  refused: (code, params) => {
    if (code === "unauthenticated") return UNREAD;
    if (code === "not-found") return "/patient/messages?problem=failed";
    return code === "invalid" ? pageOf(params) : `${pageOf(params)}?problem=failed`;
  },
});
