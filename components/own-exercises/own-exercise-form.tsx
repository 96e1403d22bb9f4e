import type { SentForm } from "@/components/clinics/number-fields";
import { fieldsShown, showsTempo } from "@/components/programmes/programme-draft";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { capitalised } from "@/lib/domain/words/capitalised";
import { DOSE_BOUNDS, STEP } from "@/lib/domain/exercises/dose-bounds";
import { type Dose, DOSE_EXTRAS, doseFields, type DoseField } from "@/lib/domain/exercises/dose";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";

/** Id of the form, for what must not leave it unsaved. */
export const WORDS_FORM = "words-form";

export type OwnExerciseStart = {
  readonly name: string;
  readonly steps: string;
  readonly fault: string;
  readonly easier: string;
  readonly tags: string;
  readonly source: string;
  readonly licence: string;
  readonly dose: Dose;
};
type WordField = Exclude<keyof OwnExerciseStart, "dose">;

type OwnExerciseFormProps = {
  readonly action: string;
  readonly basis: ExerciseId;
  readonly start: OwnExerciseStart;
  /** The version it starts from; null for a new one. */
  readonly baseNumber: number | null;
  readonly form: SentForm;
  readonly fieldName: (field: DoseField) => string;
  readonly saveLabel: string;
};

/** What a clinic writes of an exercise: words for the patient, usual dose, search words, and where it is from. */
export function OwnExerciseForm(props: OwnExerciseFormProps) {
  const { action, basis, start, baseNumber, form, saveLabel } = props;
  const box = (name: WordField, maxLength: number) => ({
    name,
    maxLength,
    autoComplete: "off",
    error: form.error(name),
    defaultValue: form.refused ? form.typed(name) : start[name],
  });
  return (
    <NativeForm id={WORDS_FORM} action={action} className="space-y-8">
      <input type="hidden" name="basis" value={basis} />
      {baseNumber !== null && <input type="hidden" name="baseNumber" value={baseNumber} />}
      <section aria-labelledby="words" className="space-y-5">
        <h2 id="words">What the patient reads</h2>
        <TextField {...box("name", 80)} label="Name" />
        <TextArea
          {...box("steps", 2000)}
          label="Steps"
          hint="One on each line, in short plain words."
          rows={5}
        />
        <TextField {...box("fault", 200)} label="One common mistake" optional="optional" />
        <TextField {...box("easier", 200)} label="An easier way" optional="optional" />
      </section>
      <DoseSection {...props} />
      <section aria-labelledby="kept" className="space-y-5">
        <h2 id="kept">For colleagues</h2>
        <TextField
          {...box("tags", 300)}
          label="Search words"
          hint="Separated by commas. The programme’s search finds it by them too."
          optional="optional"
        />
        <TextField {...box("source", 200)} label="Source" hint="Who wrote it, or where it is from." />
        <TextField
          {...box("licence", 120)}
          label="Licence"
          hint="Under what terms you may use it, like “our own” or “CC BY 4.0”."
        />
      </section>
      <Button>{saveLabel}</Button>
    </NativeForm>
  );
}

/** A dose is whole without these. */
const NOT_NEEDED: ReadonlySet<DoseField> = new Set(DOSE_EXTRAS);

function DoseSection({ basis, start, form, fieldName }: OwnExerciseFormProps) {
  const dose = doseFields(start.dose);
  const item = { exerciseId: basis, dose, tempo: start.dose.tempo ?? "" };
  const typed = (name: string, otherwise: number | string) => (form.refused ? form.typed(name) : otherwise);
  return (
    <section aria-labelledby="dose" className="space-y-5">
      <h2 id="dose">Usual dose</h2>
      <div className="grid grid-cols-2 items-end gap-x-3 gap-y-5 sm:grid-cols-4">
        {fieldsShown(item).map((field) => (
          <TextField
            key={field}
            name={field}
            label={capitalised(fieldName(field))}
            optional={NOT_NEEDED.has(field) ? "optional" : undefined}
            type="number"
            inputMode={STEP[field] === undefined ? "numeric" : "decimal"}
            step={STEP[field] ?? 1}
            min={DOSE_BOUNDS[field].min}
            max={DOSE_BOUNDS[field].max}
            error={form.error(field)}
            defaultValue={typed(field, dose[field] ?? "")}
          />
        ))}
        {showsTempo(item) && (
          <TextField
            name="tempo"
            label="Tempo"
            hint="Down, hold, up in seconds, like 3-1-1"
            optional="optional"
            className="col-span-2"
            maxLength={5}
            error={form.error("tempo")}
            defaultValue={typed("tempo", item.tempo)}
          />
        )}
      </div>
    </section>
  );
}
