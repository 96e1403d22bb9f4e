import { TextField } from "@/components/ui/text-field";

type MailAddressFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
  /** What was typed before, or is known. */
  readonly value: string;
};

/** One's own mail address at a door: the browser may fill it in, and corrects nothing. */
export function MailAddressField({ value, ...words }: MailAddressFieldProps) {
  return (
    <TextField
      {...words}
      name="email"
      type="email"
      defaultValue={value}
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
