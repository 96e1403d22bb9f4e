import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import type { UnsentForm } from "@/lib/domain/outbox/unsent-form";

type ClientKeyFormProps = {
  readonly action: string;
  /** What the phone keeps of it where it cannot be sent. */
  readonly unsent?: UnsentForm;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form with a key of its own, made as the page is: sent twice, it makes one thing. */
export function ClientKeyForm({ action, unsent, className, children }: ClientKeyFormProps) {
  return (
    <form
      method="post"
      action={action}
      data-outbox-unsent={unsent && JSON.stringify(unsent)}
      className={className}
      autoComplete="off"
    >
      <input type="hidden" name="clientKey" value={randomUUID()} autoComplete="off" />
      {children}
    </form>
  );
}
