import type { FormAgain } from "@/components/form/form-again";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { signOptions } from "@/components/safety/sign-options";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly today: string;
  readonly patient: { readonly id: string; readonly name: string } | null;
  readonly form: FormAgain;
};

const TIER_OPTIONS = [
  { value: "", label: "Choose" },
  ...(["emergency", "urgent", "soon", "routine"] as const).map((tier) => ({
    value: tier,
    label: TIER_WORDS[tier],
  })),
];

/** A red flag the rules did not raise. What was there becomes a case that any later rule set is tried on. */
export function MissForm({ today, patient, form }: Props) {
  return (
    <NativeForm action="/api/safety/misses">
      <TextArea
        {...form.field("what")}
        label="What was missed"
        hint="What was found later, and how. No names: this text leaves the clinic with the case."
        maxLength={500}
      />
      <TextField
        name="day"
        type="date"
        label="When it should have been seen"
        width="half"
        max={today}
        error={form.error("day")}
        defaultValue={form.typed("day") || today}
      />
      <SelectField
        {...form.field("expected")}
        label="The tier it should have had"
        options={TIER_OPTIONS}
        className="sm:max-w-[20rem]"
      />
      {patient ? (
        <p>
          Patient: <strong>{patient.name}</strong>. The case takes age, history and the answers of the last
          check-in by that day.
          <input type="hidden" name="patientId" value={patient.id} />
        </p>
      ) : (
        <>
          <p>To name the patient, open their chart and choose “Report a missed red flag”.</p>
          <TextField
            {...form.field("age")}
            label="Age"
            width="short"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
          />
        </>
      )}
      <details open={form.typed("signs") !== ""}>
        <summary className="py-2 font-semibold">
          What was there at the time, whether it was asked or not
        </summary>
        <CheckboxGroup
          name="signs"
          label="Signs"
          options={signOptions()}
          values={form.typed("signs").split(" ")}
          className="mt-2"
        />
      </details>
      <Button>Enter the miss</Button>
    </NativeForm>
  );
}
