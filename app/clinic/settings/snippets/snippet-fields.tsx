import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { LONGEST_SNIPPET, LONGEST_SNIPPET_NAME, type NoteSnippetFields } from "@/lib/contracts/note-snippet";
import type { RefusedForm } from "@/lib/http/refused-form";

type SnippetFieldsProps = { readonly form: RefusedForm; readonly known?: NoteSnippetFields };

/** A snippet's two boxes: what was refused, or what is known. */
export function SnippetFields({ form, known }: SnippetFieldsProps) {
  const refused = form.items.length > 0;
  const value = (field: "name" | "text") => (refused ? form.typed(field) : (known?.[field] ?? ""));
  return (
    <>
      <TextField
        name="name"
        label="Name in the list"
        maxLength={LONGEST_SNIPPET_NAME}
        error={form.error("name")}
        defaultValue={value("name")}
      />
      <TextArea
        name="text"
        label="Words"
        hint="Put what changes each time in double brackets: [[side]]. A note cannot be signed while one is left."
        maxLength={LONGEST_SNIPPET}
        rows={4}
        error={form.error("text")}
        defaultValue={value("text")}
      />
    </>
  );
}
