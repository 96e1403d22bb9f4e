import { Controller, type UseFormReturn } from "react-hook-form";
import { AdjustmentForm } from "@/components/notes/adjustment-form";
import { MovementForm } from "@/components/notes/movement-form";
import type { NoteFormValues } from "@/components/notes/note-form-values";
import { PainDrawing } from "@/components/notes/pain-drawing";
import { PlumbPicture } from "@/components/notes/plumb-picture";
import { PostureForm } from "@/components/notes/posture-form";
import type { ViewNoteReply } from "@/lib/contracts/note";

type Part = { readonly form: UseFormReturn<NoteFormValues> };
type PartOfNote = Part & { readonly note: ViewNoteReply };

export function PainPart({ form, note }: PartOfNote) {
  return (
    <>
      <h3>Pain drawing</h3>
      <Controller
        control={form.control}
        name="painMarks"
        render={({ field }) => (
          <PainDrawing marks={field.value} placeWords={note.placeWords} onChange={field.onChange} />
        )}
      />
    </>
  );
}

export function PosturePart({ form }: Part) {
  return (
    <>
      <h3>Posture against the plumb line</h3>
      <Controller
        control={form.control}
        name="posture"
        render={({ field }) => (
          <>
            <PlumbPicture findings={field.value} />
            <PostureForm findings={field.value} onChange={field.onChange} />
          </>
        )}
      />
    </>
  );
}

export function MovementPart({ form, note }: PartOfNote) {
  return (
    <>
      <h3>Movement</h3>
      <MovementForm
        control={form.control}
        register={form.register}
        before={note.before}
        gapFlagPercent={note.gapFlagPercent}
      />
    </>
  );
}

export function AdjustmentPart({ form }: Part) {
  return (
    <>
      <h3>Treated today</h3>
      <Controller
        control={form.control}
        name="adjustments"
        render={({ field }) => <AdjustmentForm adjustments={field.value} onChange={field.onChange} />}
      />
    </>
  );
}
