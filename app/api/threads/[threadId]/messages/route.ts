import { answerFields } from "@/lib/contracts/message";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { answerPatient } from "@/lib/use-cases/messages/answer-patient";

/** The clinic answers a patient. */
export const POST = defineForm({
  action: "message.write",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const threadId = idFrom(params, "threadId");
    await answerPatient(actor, threadId, parsed(answerFields, fields));
    return { location: `/clinic/messages/${threadId}?done=sent` };
  },
  refused: (code, { threadId = "" }) => {
    if (code === "unauthenticated") return "/sign-in";
    if (code === "not-found") return "/clinic/messages?problem=not-found";
    return `/clinic/messages/${threadId}${code === "invalid" ? "" : `?problem=${code}`}`;
  },
});
