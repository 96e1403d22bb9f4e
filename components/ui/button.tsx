import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

type Look = {
  readonly variant?: ButtonVariant | undefined;
  /** As low as the door's smallest target, for tables and toolbars. */
  readonly small?: boolean | undefined;
  /** Only as wide as its words, also where the door's buttons fill the width. */
  readonly fit?: boolean | undefined;
};

function look(
  { variant = "primary", small = false, fit = false }: Look,
  className: string | undefined,
): string {
  return classes("button", `button-${variant}`, small && "button-small", fit && "button-fit", className);
}

export type ButtonProps = Look & Omit<ComponentProps<"button">, "style">;

/** A native button, `type="submit"` unless told. Height and width come from the door it stands in. */
export function Button({ variant, small, fit, className, type = "submit", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={look({ variant, small, fit }, className)} />;
}

export type LinkButtonProps = Look & {
  readonly href: string;
  readonly children: ReactNode;
  /** A whole page load: files, print pages, and leaving a shared tablet's page for good. */
  readonly hard?: boolean | undefined;
  readonly className?: string | undefined;
};

/** A link that looks like a button. Never prefetched: a page that shows a patient is logged when it is read. */
export function LinkButton({
  variant,
  small,
  fit,
  className,
  href,
  hard = false,
  children,
}: LinkButtonProps) {
  const name = look({ variant, small, fit }, className);
  if (hard) {
    return (
      <a href={href} className={name}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={name}>
      {children}
    </Link>
  );
}
