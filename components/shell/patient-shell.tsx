import type { ReactNode } from "react";
import { Wordmark } from "@/components/shell/mark";
import { SkipLink } from "@/components/shell/skip-link";
import { PhoneIcon } from "@/components/ui/icons/places";
import { NavLinks, type NavItem } from "@/components/ui/nav-links";

export type PatientShellProps = {
  readonly clinicName: string;
  readonly words: {
    readonly skip: string;
    readonly nav: string;
    /** "Ring the clinic: 555 0100" */ readonly ring: string;
    /** The way to the advice card while the ways around are hidden; none on pages outside the door. */
    readonly help?: string | undefined;
  };
  /** Null where the clinic has no number; the words then stand without a link. */
  readonly clinicPhone: string | null;
  /** The number as it is shown on the button. */
  readonly clinicPhoneShown?: string | undefined;
  /** Today, Check-in, Settings, each with an icon. None while a person is led through something. */
  readonly nav?: readonly NavItem[] | undefined;
  /** Offline and unsent words, or a paused programme, under the header. */
  readonly banner?: ReactNode;
  /** How large the patient wants the text; normal where nobody chose. */
  readonly textSize?: "normal" | "large" | "larger" | undefined;
  readonly children: ReactNode;
};

/** The patient's frame, phone first: help on top in one place, the ways around at the thumb. */
export function PatientShell(props: PatientShellProps) {
  const { clinicName, words, clinicPhone, clinicPhoneShown, nav, banner, children } = props;
  return (
    <div data-door="patient" data-text={props.textSize} className="flex min-h-dvh flex-col">
      <SkipLink>{words.skip}</SkipLink>
      <header className="border-b border-line bg-surface print:hidden">
        <div className="mx-auto flex max-w-2xl items-stretch justify-between gap-2 px-4">
          <Wordmark name={clinicName} />
          {clinicPhone !== null && (
            <a
              href={`tel:${clinicPhone.replace(/[^+\d]/g, "")}`}
              aria-label={words.ring}
              className="-me-2 my-1 inline-flex min-h-12 shrink-0 items-center gap-1.5 rounded-full px-2 text-door-small font-semibold no-underline hover:bg-primary-tint hover:underline sm:-me-3 sm:gap-2 sm:px-3 sm:text-door"
            >
              <PhoneIcon />
              <span className="tabular whitespace-nowrap">{clinicPhoneShown ?? clinicPhone}</span>
            </a>
          )}
        </div>
      </header>
      {banner}
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-2xl flex-1 px-4 py-6">
        {children}
      </main>
      {words.help !== undefined && (
        <nav aria-label={words.help} className="led-help print:hidden">
          <a href="/patient/help">{words.help}</a>
        </nav>
      )}
      {nav !== undefined && (
        <div className="sticky bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] print:hidden">
          <div className="mx-auto max-w-2xl">
            <NavLinks label={words.nav} items={nav} className="foot-links" linkClassName="foot-link" />
          </div>
        </div>
      )}
    </div>
  );
}
