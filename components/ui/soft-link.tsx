import Link from "next/link";
import type { ReactNode } from "react";

export type SoftLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** This very page, or this view of it. */
  readonly current?: boolean | undefined;
};

/** A link that changes the page in place (3 kB). Never prefetched: reading a page about a patient is logged. */
export function SoftLink({ href, children, className, current = false }: SoftLinkProps) {
  return (
    <Link href={href} prefetch={false} className={className} aria-current={current ? "page" : undefined}>
      {children}
    </Link>
  );
}
