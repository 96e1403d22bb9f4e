import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { WritingBox } from "@/components/messages/writing-box";
import { Button } from "@/components/ui/button";
import type { ShownMessage } from "@/lib/contracts/message";
import { MOST_LETTERS } from "@/lib/domain/messages/thread";

type Props = {
  /** Who answers: what they typed stays in their tab while they take the thread, give it away or are locked out. */
  readonly owner: string;
  readonly threadId: string;
  readonly above: readonly ShownMessage[];
  readonly typed: string;
  readonly error: string | undefined;
};

/** The clinic's answer. */
export function AnswerForm({ owner, threadId, above, typed, error }: Props) {
  return (
    <ClientKeyForm action={`/api/threads/${threadId}/messages`}>
      <input type="hidden" name="shown" value={above.at(-1)?.number ?? 0} />
      <div className="space-y-3">
        <WritingBox
          owner={owner}
          place={threadId}
          name="text"
          label="Answer"
          hint="The patient reads it in the portal. Up to 2,000 characters."
          defaultValue={typed}
          error={error}
          maxLength={MOST_LETTERS}
        />
        <Button>Send</Button>
      </div>
    </ClientKeyForm>
  );
}
