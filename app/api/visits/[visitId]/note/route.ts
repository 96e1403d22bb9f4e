import { startNoteInput, startNoteReply } from "@/lib/contracts/visit";
import { defineRoute } from "@/lib/http/define-route";
import { startNote } from "@/lib/use-cases/notes/start-note";

export const POST = defineRoute({
  action: "note.write",
  input: startNoteInput,
  reply: startNoteReply,
  run: startNote,
});
