import type { FormAgain } from "@/components/form/form-again";
import { NativeForm } from "@/components/sign-in/native-form";
import { secondId } from "@/components/form/second-id";
import { Button } from "@/components/ui/button";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ExerciseClip } from "@/lib/contracts/exercise-form";
import { CLIP_TERMS } from "@/lib/domain/clips/clip-terms";

/** What was just refused in this form. */
type Refused = Pick<FormAgain, "field">;
const NOT_REFUSED: Refused = { field: (name) => ({ name, error: undefined, defaultValue: "" }) };

type FormNoteFormProps = {
  readonly patientId: string;
  /** The clip it is about; null for a note about an exercise. */
  readonly clip: ExerciseClip | null;
  readonly exercises: readonly SelectOption[];
  readonly form: Refused | undefined;
};

/** Writes to the patient about an exercise, or about a second of a clip. */
export function FormNoteForm({ patientId, clip, exercises, form = NOT_REFUSED }: FormNoteFormProps) {
  const name = clip?.id ?? "exercise";
  return (
    <NativeForm action={`/api/patients/${patientId}/form-notes`} className="max-w-xl space-y-3">
      {clip ? (
        <OfClip clip={clip} form={form} />
      ) : (
        <SelectField
          id={`${name}-select`}
          {...form.field("exerciseId")}
          label="Exercise"
          options={exercises}
        />
      )}
      <TextArea id={`${name}-text`} {...form.field("text")} label="What the patient reads" />
      <Button variant="secondary">Save for the patient</Button>
    </NativeForm>
  );
}

function OfClip({ clip, form }: { readonly clip: ExerciseClip; readonly form: Refused }) {
  return (
    <>
      <input type="hidden" name="clipId" value={clip.id} />
      <input type="hidden" name="exerciseId" value={clip.exerciseId} />
      <TextField
        id={secondId(clip.id)}
        {...form.field("atSecond")}
        label="At second"
        hint={`0 to ${CLIP_TERMS.mostSeconds}, or leave it empty`}
        optional="optional"
        inputMode="numeric"
        width="short"
        autoComplete="off"
      />
    </>
  );
}
