import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

/** Every icon is decoration beside words: hidden from screen readers, 1.25 em unless a class says otherwise. */
export type IconProps = { readonly className?: string | undefined };

export function Icon({ className, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={classes("shrink-0", className)}
    >
      {children}
    </svg>
  );
}
