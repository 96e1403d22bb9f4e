import type { ReactNode } from "react";
import { DoneFields } from "@/components/player/done-fields";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { loggedSession, type ShownSession } from "@/lib/domain/outbox/logged-item";

type EndFormProps = {
  readonly session: ShownSession;
  /** What hurt in it, as the clinic knows. */
  readonly stops: readonly { readonly itemId: string }[];
  readonly variant?: ButtonVariant;
  /** The exercise that hurts, while nothing more is said of it. */
  readonly hurts?: string | undefined;
  readonly children: ReactNode;
};

/** Ends the session, with the clinic and for the plan kept on this phone; what was done stays. */
export function EndForm({ session, stops, variant, hurts, children }: EndFormProps) {
  const ended = loggedSession(session, hurts === undefined ? stops : [...stops, { itemId: hurts }]);
  return (
    <form
      method="post"
      action={`/api/exercise-sessions/${session.id}/finish`}
      data-outbox-first={JSON.stringify(ended)}
    >
      {hurts !== undefined && (
        <>
          <input type="hidden" name="hurts" value={hurts} />
          <DoneFields itemId={hurts} />
        </>
      )}
      <Button variant={variant}>{children}</Button>
    </form>
  );
}
