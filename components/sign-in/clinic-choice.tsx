import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";

type ClinicChoiceProps = {
  readonly postTo: string;
  readonly legend: string;
  readonly action: string;
  readonly error: string | undefined;
  readonly clinics: readonly { readonly clinicId: string; readonly name: string }[];
};

/** For somebody known to more than one clinic. */
export function ClinicChoice({ postTo, legend, action, error, clinics }: ClinicChoiceProps) {
  return (
    <NativeForm action={postTo}>
      <RadioGroup
        name="clinic"
        label={legend}
        error={error}
        options={clinics.map(({ clinicId, name }) => ({ value: clinicId, label: name }))}
      />
      <Button>{action}</Button>
    </NativeForm>
  );
}
