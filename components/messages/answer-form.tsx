import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { MOST_LETTERS } from "@/lib/domain/messages/thread";

type Props = {
  readonly threadId: string;
  readonly typed: string;
  readonly error: string | undefined;
};

/** The clinic's answer. */
export function AnswerForm({ threadId, typed, error }: Props) {
  return (
    <ClientKeyForm action={`/api/threads/${threadId}/messages`}>
      <div className="space-y-3">
        <TextArea
          name="text"
          label="Answer"
          hint="The patient reads it in the portal. Up to 2,000 letters."
          defaultValue={typed}
          error={error}
          maxLength={MOST_LETTERS}
        />
        <Button>Send</Button>
      </div>
    </ClientKeyForm>
  );
}
