import type { ComponentProps, MouseEvent, ReactNode } from "react";
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

export type ButtonProps = ButtonLook &
  Omit<ComponentProps<"button">, "style"> & {
    /** What it was pressed for is still on its way. */
    readonly busy?: boolean | undefined;
  };

/** A press of a submit button is what Enter in a box makes, too: neither sends the form. */
const swallow = (event: MouseEvent) => event.preventDefault();

/**
 * A native button, `type="submit"` unless told. Height and width come from the door it stands in. While busy it hears no
 * press but keeps the focus, which `disabled` would let fall to the top of the page.
 */
export function Button({
  variant,
  small,
  fit,
  busy = false,
  className,
  type = "submit",
  ...rest
}: ButtonProps) {
  const waits = busy && { "aria-disabled": true, onClick: swallow };
  return (
    <button {...rest} {...waits} type={type} className={buttonLook({ variant, small, fit }, className)} />
  );
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
