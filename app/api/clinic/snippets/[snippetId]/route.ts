import { noteSnippetFields } from "@/lib/contracts/note-snippet";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { changeNoteSnippet } from "@/lib/use-cases/notes/save-note-snippet";

const PAGE = "/clinic/settings/snippets";

/** Changes a snippet, or takes it off the list where the button says so. */
export const POST = defineForm({
  action: "snippet.manage",
  run: (actor, { remove, ...fields }, params) => {
    const snippetId = idFrom(params, "snippetId");
    return orAgain(`${PAGE}/${snippetId}`, fieldTexts(fields), async () => {
      const removed = remove === "yes";
      await changeNoteSnippet(actor, snippetId, removed ? null : parsed(noteSnippetFields, fields));
      return { location: `${PAGE}?done=${removed ? "removed" : "saved"}`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
