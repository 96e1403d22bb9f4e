import Link from "next/link";
import type { ReactNode } from "react";
import { PlumblineMark } from "@/components/shell/mark";
import { SkipLink } from "@/components/shell/skip-link";
import { NavLinks, type NavItem } from "@/components/ui/nav-links";

export type ClinicShellProps = {
  readonly clinicName: string;
  readonly productName: string;
  readonly homeHref: string;
  readonly words: { readonly skip: string; readonly nav: string; readonly signedInAs: string };
  /** Today, Alerts, Patients, Settings: with a CountBadge as `count` where something waits. */
  readonly nav: readonly NavItem[];
  readonly personName: string;
  readonly roleNames: string;
  /** A form that posts to sign out. */
  readonly signOut: ReactNode;
  /** Over everything and always in view: the "not live" bar and open emergencies. */
  readonly notLiveBar?: ReactNode;
  readonly alertBar?: ReactNode;
  /** Search or a palette button, in the bar. */
  readonly tools?: ReactNode;
  /** A quiet line under every page. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** The staff's frame: one bar on top, alerts over it, the page below. */
export function ClinicShell(props: ClinicShellProps) {
  const { clinicName, productName, homeHref, words, nav, notLiveBar, alertBar, tools, children } = props;
  return (
    <div data-door="clinic" className="min-h-dvh">
      <SkipLink>{words.skip}</SkipLink>
      {/* Narrow, only what is urgent stays in view; wide, the whole bar does. */}
      <header className="contents lg:sticky lg:top-0 lg:z-30 lg:block print:hidden">
        <div className="sticky top-0 z-30 lg:static">
          {notLiveBar}
          {alertBar}
        </div>
        <div className="border-b border-line bg-surface">
          <div className="mx-auto flex max-w-[90rem] flex-wrap items-stretch gap-x-4 px-4 lg:px-6">
            <Link
              href={homeHref}
              prefetch={false}
              className="flex min-w-0 items-stretch gap-2.5 no-underline max-sm:flex-1"
            >
              <PlumblineMark className="h-14 w-6 text-input" />
              <span className="min-w-0 self-center">
                <span className="line-clamp-2 leading-5 font-bold text-text max-sm:text-[0.875rem]/[1.125rem] sm:line-clamp-1">
                  {clinicName}
                </span>
                <span className="hidden text-[0.8125rem]/4 text-muted sm:block">{productName}</span>
              </span>
            </Link>
            <div className="order-last w-full 2xl:order-none 2xl:w-auto">
              <NavLinks label={words.nav} items={nav} className="bar-links" linkClassName="bar-link" />
            </div>
            <div className="ms-auto flex items-center gap-3 whitespace-nowrap max-sm:gap-1.5">
              {tools}
              <SignedIn personName={props.personName} roleNames={props.roleNames} label={words.signedInAs} />
              {props.signOut}
            </div>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[90rem] px-4 py-6 lg:px-6 print:p-0">
        {children}
      </main>
      {props.footer !== undefined && (
        <footer className="mx-auto max-w-[90rem] px-4 pb-6 text-door-small text-muted lg:px-6 print:hidden">
          {props.footer}
        </footer>
      )}
    </div>
  );
}

type SignedInProps = { readonly personName: string; readonly roleNames: string; readonly label: string };

function SignedIn({ personName, roleNames, label }: SignedInProps) {
  return (
    <p className="hidden min-w-0 text-end sm:block">
      <span className="sr-only">{label} </span>
      <span className="block truncate leading-5 font-semibold">{personName}</span>
      <span className="block truncate text-[0.8125rem]/4 text-muted">{roleNames}</span>
    </p>
  );
}
