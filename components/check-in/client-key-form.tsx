import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";

type ClientKeyFormProps = { readonly action: string; readonly children: ReactNode };

/** A form with a key of its own, made as the page is: sent twice, it makes one thing. */
export function ClientKeyForm({ action, children }: ClientKeyFormProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="clientKey" value={randomUUID()} autoComplete="off" />
      {children}
    </form>
  );
}
