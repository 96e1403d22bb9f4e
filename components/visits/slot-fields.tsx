import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";

export type SlotFieldsProps = {
  readonly slot: {
    readonly day: string;
    readonly time: string;
    readonly kind: string;
    readonly clinicianId: string | null;
  };
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  readonly types: readonly { readonly kind: string; readonly words: string }[];
  readonly errors: Readonly<Record<string, string>>;
};

/** When, for what and with whom: the same boxes to book a visit and to move it. */
export function SlotFields({ slot, clinicians, types, errors }: SlotFieldsProps) {
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField name="day" type="date" label="Day" defaultValue={slot.day} error={errors["day"]} />
        <TextField
          name="time"
          type="time"
          step={300}
          label="Time"
          defaultValue={slot.time}
          error={errors["time"]}
        />
      </div>
      <SelectField
        name="kind"
        label="What for"
        defaultValue={slot.kind}
        error={errors["kind"]}
        options={types.map(({ kind, words }) => ({ value: kind, label: words }))}
      />
      <SelectField
        name="clinicianId"
        label="Clinician"
        error={errors["clinicianId"]}
        defaultValue={slot.clinicianId ?? ""}
        options={[
          { value: "", label: "Not assigned yet" },
          ...clinicians.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
