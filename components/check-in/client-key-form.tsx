import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import type { UnsentForm } from "@/lib/domain/outbox/unsent-form";

type ClientKeyFormProps = {
  readonly action: string;
  /** What the phone keeps of it where it cannot be sent. */
  readonly unsent?: UnsentForm;
  /** The key of the form that was refused or failed and is shown again: what was sent may have arrived all the same. */
  readonly sentKey?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A form with a key of its own, made as the page is: sent twice, it makes one thing. */
export function ClientKeyForm({ action, unsent, sentKey = "", className, children }: ClientKeyFormProps) {
  const clientKey = UUID.test(sentKey) ? sentKey : randomUUID();
  return (
    <form
      method="post"
      action={action}
      data-outbox-unsent={unsent && JSON.stringify(unsent)}
      className={className}
      autoComplete="off"
    >
      <input type="hidden" name="clientKey" value={clientKey} autoComplete="off" />
      {children}
    </form>
  );
}
