import { TextField } from "@/components/ui/text-field";

type CodeFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

/** A six-digit code: phones offer it from the mail or message, and it may be pasted. */
export function MailCodeField({ label, hint, error }: CodeFieldProps) {
  return (
    <TextField
      name="code"
      label={label}
      hint={hint}
      error={error}
      width="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={20}
    />
  );
}

/** The same where a recovery code may stand instead: the keyboard keeps its letters. */
export function SecondStepField({ label, hint, error }: CodeFieldProps) {
  return (
    <TextField
      name="code"
      label={label}
      hint={hint}
      error={error}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={40}
    />
  );
}
