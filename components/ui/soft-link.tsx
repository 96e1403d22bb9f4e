import Link from "next/link";
import type { ReactNode } from "react";
import { buttonLook, type LinkButtonProps } from "@/components/ui/button";

export type SoftLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** A link that changes the page in place (3 kB). Never prefetched: reading a page about a patient is logged. */
export function SoftLink({ href, children, className }: SoftLinkProps) {
  return (
    <Link href={href} prefetch={false} className={className}>
      {children}
    </Link>
  );
}

/** The same, looking like a button. */
export function SoftLinkButton({ variant, small, fit, className, href, children }: LinkButtonProps) {
  return (
    <SoftLink href={href} className={buttonLook({ variant, small, fit }, className)}>
      {children}
    </SoftLink>
  );
}
