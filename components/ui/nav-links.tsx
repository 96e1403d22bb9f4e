"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type FocusEvent, type ReactNode, useEffect, useRef } from "react";
import { classes } from "@/components/ui/classes";

export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shown after the label, such as how many are waiting. */
  readonly count?: ReactNode;
  /** Current only on this very address, not on those below it. */
  readonly exact?: boolean | undefined;
  /** Current below these addresses, too: pages that belong to it and stand elsewhere. */
  readonly also?: readonly string[] | undefined;
};

export type NavLinksProps = {
  readonly label: string;
  readonly items: readonly NavItem[];
  readonly className?: string | undefined;
  readonly linkClassName?: string | undefined;
};

const isBelow = (path: string, address: string) => path === address || path.startsWith(`${address}/`);

function isCurrent(path: string, { href, exact, also = [] }: NavItem): boolean {
  return path === href || (!exact && isBelow(path, href)) || also.some((address) => isBelow(path, address));
}

/** A browser leaves a link that is half in sight where it is, and its name half read. */
const showWhole = ({ target }: FocusEvent) => target.scrollIntoView({ block: "nearest", inline: "nearest" });

/** A landmark of links that marks where one is. Never prefetched: reading a page about a patient is logged. */
export function NavLinks({ label, items, className, linkClassName }: NavLinksProps) {
  const path = usePathname();
  const list = useRef<HTMLUListElement>(null);
  // Where the links scroll sideways, the one that is current comes into sight.
  useEffect(() => {
    const showCurrent = () => {
      const current = list.current?.querySelector<HTMLElement>("[aria-current]");
      if (!list.current || !current) return;
      list.current.scrollLeft = current.offsetLeft - (list.current.clientWidth - current.offsetWidth) / 2;
    };
    showCurrent();
    // A tablet that is turned has another width.
    window.addEventListener("resize", showCurrent);
    return () => window.removeEventListener("resize", showCurrent);
  }, [path]);
  return (
    <nav aria-label={label}>
      <ul ref={list} className={className} onFocus={showWhole}>
        {items.map((item) => {
          const current = isCurrent(path, item);
          return (
            <li key={item.href} className="contents">
              <Link
                href={item.href}
                prefetch={false}
                aria-current={current ? "page" : undefined}
                className={classes("nav-link", linkClassName)}
              >
                {item.icon}
                <span className="nav-link-label">{item.label}</span>
                {item.count}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
