import { saveNoteInput, saveNoteReply, viewNoteInput, viewNoteReply } from "@/lib/contracts/note";
import { defineRoute } from "@/lib/http/define-route";
import { saveNote } from "@/lib/use-cases/notes/save-note";
import { viewNote } from "@/lib/use-cases/notes/view-note";

export const GET = defineRoute({
  action: "note.view",
  input: viewNoteInput,
  reply: viewNoteReply,
  run: viewNote,
});

export const PUT = defineRoute({
  action: "note.write",
  input: saveNoteInput,
  reply: saveNoteReply,
  run: saveNote,
});
