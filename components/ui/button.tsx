import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export type ButtonLook = {
  readonly variant?: ButtonVariant | undefined;
  /** As low as the door's smallest target, for tables and toolbars. */
  readonly small?: boolean | undefined;
  /** Only as wide as its words, also where the door's buttons fill the width. */
  readonly fit?: boolean | undefined;
};

/** Class names of something that looks like a button. */
export function buttonLook(look: ButtonLook, className: string | undefined): string {
  const { variant = "primary", small = false, fit = false } = look;
  return classes("button", `button-${variant}`, small && "button-small", fit && "button-fit", className);
}

export type ButtonProps = ButtonLook & Omit<ComponentProps<"button">, "style">;

/** A native button, `type="submit"` unless told. Height and width come from the door it stands in. */
export function Button({ variant, small, fit, className, type = "submit", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonLook({ variant, small, fit }, className)} />;
}

export type LinkButtonProps = ButtonLook & {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/**
 * A plain link that looks like a button: it loads the whole page, so a shared tablet keeps no copy and the kiosk and
 * patient pages carry no router code for it. SoftLink changes the page in place.
 */
export function LinkButton({ variant, small, fit, className, href, children }: LinkButtonProps) {
  return (
    <a href={href} className={buttonLook({ variant, small, fit }, className)}>
      {children}
    </a>
  );
}
