import { TextField } from "@/components/ui/text-field";
import type { ClinicNumbers } from "@/lib/domain/clinics/country-presets";

export type SentForm = {
  /** The form came back with problems, and what was typed. */
  readonly refused: boolean;
  readonly typed: (name: string) => string;
  readonly error: (name: string) => string | undefined;
};
type NumberFieldsProps = { readonly numbers: ClinicNumbers; readonly form: SentForm };

type Line = { readonly name: keyof ClinicNumbers; readonly label: string; readonly hint: string };

const LINES: readonly Line[] = [
  {
    name: "emergency",
    label: "Emergency services",
    hint: "911 in the US, 999 in the UK, 112 in the EU, 000 in Australia.",
  },
  {
    name: "urgentLine",
    label: "Urgent line, when you are shut",
    hint: "111 in the UK. Elsewhere your own nurse line, or the out-of-hours line of your region.",
  },
  {
    name: "maternity",
    label: "Maternity unit, answered day and night",
    hint: "The unit most of your patients would go to.",
  },
  {
    name: "crisisLine",
    label: "Crisis line, answered day and night",
    hint: "988 in the US, 116 123 in the UK, 13 11 14 in Australia. Many EU countries use 116 123: check on its own website, and do not ring it as a test.",
  },
];

/** Every number a patient's instruction may name; a form with one of them empty is not saved. */
export function NumberFields({ numbers, form }: NumberFieldsProps) {
  return LINES.map(({ name, label, hint }) => (
    <TextField
      key={name}
      name={name}
      type="tel"
      label={label}
      hint={hint}
      error={form.error(name)}
      defaultValue={form.refused ? form.typed(name) : numbers[name]}
      width="half"
      autoComplete="off"
      maxLength={40}
    />
  ));
}
