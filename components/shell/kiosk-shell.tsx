import type { ReactNode } from "react";
import { Wordmark } from "@/components/shell/mark";
import { SkipLink } from "@/components/shell/skip-link";
import { ProgressBar, type ProgressBarProps } from "@/components/ui/progress-bar";

export type KioskShellProps = {
  readonly clinicName: string;
  readonly skip: string;
  /** The way to a person, in the same corner on every screen. */
  readonly askAPerson: ReactNode;
  readonly progress?: ProgressBarProps | undefined;
  /** The way back, above the question. */
  readonly back?: ReactNode;
  /** Covers the page when nobody has touched it. */
  readonly idle?: ReactNode;
  readonly children: ReactNode;
};

/** The front-desk tablet's frame: large, one thing at a time, no way out of it. */
export function KioskShell({
  clinicName,
  skip,
  askAPerson,
  progress,
  back,
  idle,
  children,
}: KioskShellProps) {
  return (
    <div data-door="kiosk" className="flex min-h-dvh flex-col">
      <SkipLink>{skip}</SkipLink>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-[52rem] items-stretch justify-between gap-2 px-5 sm:gap-4">
          <Wordmark name={clinicName} className="kiosk-wordmark" />
          <div className="flex shrink-0 items-center py-2">{askAPerson}</div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-[52rem] flex-1 flex-col gap-6 px-5 py-6 sm:py-8"
      >
        {(back !== undefined || progress !== undefined) && (
          <div className="flex items-center gap-6">
            {back !== undefined && <div className="-ms-(--pad)">{back}</div>}
            {progress !== undefined && (
              <div className="ms-auto w-full max-w-xs">
                <ProgressBar {...progress} />
              </div>
            )}
          </div>
        )}
        {children}
      </main>
      {idle}
    </div>
  );
}
