import type { ReactNode } from "react";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";

type Props = {
  readonly subject: string;
  readonly alone: boolean;
  readonly reason: string;
  readonly reasonError: string | undefined;
  /** The question what it should be. */
  readonly children: ReactNode;
};

/** Proposes one change, and says before it is sent what happens next. */
export function ProposeForm({ subject, alone, reason, reasonError, children }: Props) {
  return (
    <NativeForm action="/api/safety/changes">
      <input type="hidden" name="subject" value={subject} />
      {children}
      <TextArea
        name="reason"
        label="Why"
        hint="Stays readable for good, beside your name and today’s date."
        error={reasonError}
        defaultValue={reason}
        maxLength={500}
      />
      <p>
        {alone
          ? "Nobody else here may confirm it, so it takes effect after 24 hours. Everybody sees it meanwhile."
          : "It takes effect when another owner or clinician has confirmed it."}
      </p>
      <Button>Propose</Button>
    </NativeForm>
  );
}
