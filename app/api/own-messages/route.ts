import { askFields } from "@/lib/contracts/message";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { askClinic } from "@/lib/use-cases/messages/ask-clinic";
import { UNREAD } from "@/lib/http/unread";

const PAGE = "/patient/messages";

/** A patient writes to their clinic about something new. */
export const POST = defineForm({
  action: "own-message.write",
  keepsTyped: true,
  run: async (actor, fields) => {
    const threadId = await askClinic(actor, parsed(askFields, fields));
    return { location: `${PAGE}/${threadId}?done=sent` };
  },
  refused: (code) => {
    if (code === "unauthenticated") return UNREAD;
    return code === "invalid" ? PAGE : `${PAGE}?problem=failed`;
  },
});
