import { NumberFields, type SentForm } from "@/components/clinics/number-fields";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { SeenBoxesField } from "@/components/clinics/seen-boxes-field";
import { TextField } from "@/components/ui/text-field";
import type { ClinicNumbers, Country } from "@/lib/domain/clinics/country-presets";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";

type ClinicFormProps = {
  readonly clinic: {
    readonly name: string;
    readonly phone: string;
    readonly address: string;
    readonly nearestEmergencyName: string;
    readonly nearestEmergencyAddress: string;
    readonly crisisPathStaffed: boolean;
  };
  readonly country: Country;
  /** The clinic as it stands, whatever country is looked at. */
  readonly boxes: Boxes;
  readonly numbers: ClinicNumbers;
  readonly form: SentForm;
};

const STAFFED = [
  {
    value: "no",
    label: "No",
    hint: "The question about self-harm is left out. Low mood still shows the crisis line.",
  },
  {
    value: "yes",
    label: "Yes, at any hour",
    hint: "The question is asked, and a yes is an emergency alert to whoever is on duty, day and night.",
  },
] as const;

/** How patients reach the clinic, and what an instruction tells them to ring. */
export function ClinicForm({ clinic, country, boxes, numbers, form }: ClinicFormProps) {
  const text = (name: "name" | "phone" | "address" | "nearestEmergencyName" | "nearestEmergencyAddress") => ({
    name,
    error: form.error(name),
    // A box emptied on a form that came back stays empty.
    defaultValue: form.refused ? form.typed(name) : clinic[name],
    autoComplete: "off",
  });
  const staffed = form.refused ? form.typed("crisisPathStaffed") : clinic.crisisPathStaffed ? "yes" : "no";
  return (
    <NativeForm action="/api/clinic/contact" className="space-y-8">
      <input type="hidden" name="country" value={country} />
      <SeenBoxesField boxes={boxes} form={form} />
      <section aria-labelledby="about" className="space-y-5">
        <h2 id="about">The clinic</h2>
        <TextField {...text("name")} label="Name" maxLength={80} />
        <TextField
          {...text("phone")}
          label="Phone, as patients ring it"
          type="tel"
          width="half"
          maxLength={40}
        />
        <TextField {...text("address")} label="Address" optional="optional" maxLength={200} />
      </section>
      <section aria-labelledby="lines" className="space-y-5">
        <h2 id="lines">Numbers patients are told to ring</h2>
        <NumberFields numbers={numbers} form={form} />
      </section>
      <section aria-labelledby="nearest" className="space-y-5">
        <h2 id="nearest">Nearest emergency department</h2>
        <TextField {...text("nearestEmergencyName")} label="Hospital" optional="optional" maxLength={80} />
        <TextField
          {...text("nearestEmergencyAddress")}
          label="Its address"
          optional="optional"
          hint="Shown on the emergency page. A patient elsewhere is told to go to the nearest one to them."
          maxLength={200}
        />
      </section>
      <RadioGroup
        name="crisisPathStaffed"
        label="Does somebody answer a crisis at any hour?"
        hint="Only then may patients be asked whether they think of harming themselves."
        options={STAFFED}
        value={staffed}
        error={form.error("crisisPathStaffed")}
      />
      <Button>Save</Button>
    </NativeForm>
  );
}
