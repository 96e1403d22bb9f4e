import Link from "next/link";
import type { ReactNode } from "react";

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
