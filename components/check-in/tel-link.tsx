import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { PhoneIcon } from "@/components/ui/icons/places";

/** tel: addresses hold digits and a leading plus only. */
export function telHref(number: string): string {
  return `tel:${number.replace(/[^+\d]/g, "")}`;
}

type TelLinkProps = {
  readonly number: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** A button that rings a number. */
export function TelLink({ number, children, className }: TelLinkProps) {
  return (
    <a href={telHref(number)} className={classes("button", className ?? "button-secondary")}>
      <PhoneIcon />
      {children}
    </a>
  );
}
