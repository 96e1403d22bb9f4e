import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { WritingBox } from "@/components/messages/writing-box";
import { Button } from "@/components/ui/button";
import { MOST_LETTERS } from "@/lib/domain/messages/thread";

type Props = {
  /** Who answers: what they typed stays in their tab while they take the thread, give it away or are locked out. */
  readonly owner: string;
  readonly threadId: string;
  /** The number of the last message above. */
  readonly shown: number;
  readonly typed: string;
  readonly error: string | undefined;
};

/** The clinic's answer. */
export function AnswerForm({ owner, threadId, shown, typed, error }: Props) {
  return (
    <ClientKeyForm action={`/api/threads/${threadId}/messages`}>
      <input type="hidden" name="shown" value={shown} />
      <div className="space-y-3">
        <WritingBox
          owner={owner}
          place={threadId}
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
