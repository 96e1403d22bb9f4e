import { noteSnippetFields } from "@/lib/contracts/note-snippet";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { addNoteSnippet } from "@/lib/use-cases/notes/save-note-snippet";

/** A new snippet for visit notes. */
export const POST = defineSettingsForm({
  action: "snippet.manage",
  page: "/clinic/settings/snippets",
  run: async (actor, fields) => {
    await addNoteSnippet(actor, parsed(noteSnippetFields, fields));
    return "saved";
  },
});
