import { signNoteInput, signNoteReply } from "@/lib/contracts/note";
import { defineRoute } from "@/lib/http/define-route";
import { signNote } from "@/lib/use-cases/notes/sign-note";

export const POST = defineRoute({
  action: "note.sign",
  input: signNoteInput,
  reply: signNoteReply,
  run: signNote,
});
