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
      {/* Within the words, so that it stays beside them where they need two lines. */}
      <span>
        <PhoneIcon className="me-[0.5em] inline-block align-[-0.25em]" />
        {children}
      </span>
    </a>
  );
}

/** The same as staff read it: the number in its words, never cut in two. */
export function RingLink({ number, className }: Omit<TelLinkProps, "children">) {
  return (
    <TelLink number={number} className={className}>
      <span className="whitespace-nowrap">Ring {number}</span>
    </TelLink>
  );
}

/** A number within a line of words that rings it, never cut in two. */
export function TelNumber({ number }: Pick<TelLinkProps, "number">) {
  return (
    <a href={telHref(number)} className="tabular whitespace-nowrap">
      {number}
    </a>
  );
}
