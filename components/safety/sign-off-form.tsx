import type { FormAgain } from "@/components/form/form-again";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox-group";
import { FieldError } from "@/components/ui/field-error";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly ruleSet: string;
  /** How many changes of this clinic are in what they have read. */
  readonly settings: number;
  /** This person has signed this version with these changes already. */
  readonly again: boolean;
  readonly form: FormAgain;
};

/** A clinician's signature under the version they have read. */
export function SignOffForm({ ruleSet, settings, again, form }: Props) {
  if (again) return <p>You have signed this version.</p>;
  const unread = form.error("read");
  return (
    <NativeForm action="/api/safety/sign-offs">
      <input type="hidden" name="ruleSet" value={ruleSet} />
      <input type="hidden" name="settings" value={settings} />
      <div className="space-y-1">
        <Checkbox
          name="read"
          option={{
            value: "yes",
            label:
              "I have read every rule, threshold and patient text of this version, and I answer for using them here",
          }}
        />
        {unread !== undefined && <FieldError id="read-error">{unread}</FieldError>}
      </div>
      <TextField
        {...form.field("signedName")}
        label="Type your full name to sign"
        width="half"
        autoComplete="off"
        maxLength={100}
      />
      <TextArea {...form.field("note")} label="Note" optional="optional" maxLength={500} />
      <Button>Sign</Button>
    </NativeForm>
  );
}
