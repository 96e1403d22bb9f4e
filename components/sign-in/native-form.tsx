import type { ReactNode } from "react";

type NativeFormProps = {
  readonly id?: string;
  readonly action: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** A form the browser sends itself, so that it works without a script; our own words say what is wrong with it. */
export function NativeForm({ id, action, children, className = "space-y-5" }: NativeFormProps) {
  return (
    <form id={id} method="post" action={action} noValidate className={className}>
      {children}
    </form>
  );
}
