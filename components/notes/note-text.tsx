import type { UseFormReturn } from "react-hook-form";
import { InsertPiece } from "@/components/notes/insert-piece";
import type { NoteFormValues } from "@/components/notes/note-form-values";
import { TextArea } from "@/components/ui/text-area";
import type { ViewNoteReply } from "@/lib/contracts/note";
import type { NoteText as NoteTextField } from "@/lib/domain/visit-notes/visit-note";

export type NoteTextProps = {
  readonly form: UseFormReturn<NoteFormValues>;
  readonly note: ViewNoteReply;
  readonly field: NoteTextField;
  readonly label: string;
};

/** One of the four texts, with what can be put into it. */
export function NoteText({ form, note, field, label }: NoteTextProps) {
  return (
    <div className="space-y-1.5">
      <TextArea label={label} {...form.register(field)} />
      <InsertPiece
        field={field}
        title={label}
        note={note}
        onInsert={(text) => form.setValue(field, text, { shouldDirty: true })}
      />
    </div>
  );
}
