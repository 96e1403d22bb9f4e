import { FIELD_WORDS, ORDER_WORDS } from "@/components/imports/import-words";
import { SampleTable } from "@/components/imports/sample-table";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { IMPORT_FIELDS, looksLikeARow } from "@/lib/domain/imports/columns";
import { DATE_ORDERS } from "@/lib/domain/imports/date-order";
import type { ShownImport } from "@/lib/contracts/patient-import";

type Props = {
  readonly list: ShownImport;
  /** What was chosen and refused, if anything was. */
  readonly form: {
    readonly typed: (name: string) => string;
    readonly error: (name: string) => string | undefined;
    readonly items: readonly unknown[];
  };
};

/** Which column holds what: guessed by the headings, chosen by a person. */
export function MappingForm({ list: { id, headings, sample, guess }, form }: Props) {
  const options = [
    { value: "", label: "Not in the list" },
    ...headings.map((heading, at) => ({ value: `${at}`, label: heading.trim() || `Column ${at + 1}` })),
  ];
  // After a refusal the form says what was chosen, an empty choice too.
  const chosen = (field: keyof typeof FIELD_WORDS) =>
    form.items.length > 0 ? form.typed(field) : `${guess.columns[field] ?? ""}`;
  return (
    <div className="space-y-5">
      {looksLikeARow(headings) && (
        <Notice tone="warning" title="The first row reads like a patient’s, not like headings">
          It would add nobody. If it is a patient, put a row above it that names the columns and send the list
          again.
        </Notice>
      )}
      <SampleTable headings={headings} rows={sample} />
      <NativeForm action={`/api/imports/${id}/mapping`}>
        <div className="grid gap-4 sm:grid-cols-2">
          {IMPORT_FIELDS.map((field) => (
            <SelectField
              key={field}
              name={field}
              label={FIELD_WORDS[field]}
              options={options}
              defaultValue={chosen(field)}
              error={form.error(field)}
            />
          ))}
        </div>
        <RadioGroup
          name="dateOrder"
          label="How does the list write dates?"
          hint="3/4/1961 can be two days, so it is never guessed from one date."
          layout="row"
          options={DATE_ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
          value={form.typed("dateOrder") || guess.dateOrder || undefined}
          error={form.error("dateOrder")}
        />
        <Button>Check every row</Button>
      </NativeForm>
    </div>
  );
}
