import { noteSnippetFields } from "@/lib/contracts/note-snippet";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { addNoteSnippet } from "@/lib/use-cases/notes/save-note-snippet";

const PAGE = "/clinic/settings/snippets";

/** A new snippet for visit notes. */
export const POST = defineForm({
  action: "snippet.manage",
  run: (actor, fields) =>
    orAgain(PAGE, fieldTexts(fields), async () => {
      await addNoteSnippet(actor, parsed(noteSnippetFields, fields));
      return { location: `${PAGE}?done=saved`, cookies: [forgetTyped()] };
    }),
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
