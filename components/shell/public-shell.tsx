import type { ReactNode } from "react";
import { HangingLine } from "@/components/shell/hanging-line";
import { SkipLink } from "@/components/shell/skip-link";

export type PublicShellProps = {
  readonly productName: string;
  readonly skip: string;
  /** Whose sign-in this is, under the name: "Clinic staff". */
  readonly door?: string | undefined;
  /** Sizes of the door these pages lead to. */
  readonly sizes?: "clinic" | "patient" | undefined;
  /** How large the patient wants the text on this device; normal where nobody chose. */
  readonly textSize?: "normal" | "large" | "larger" | undefined;
  /** Under the sheet: help, phone number, the other door. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of pages before sign-in: one sheet under the plumb line. */
export function PublicShell({
  productName,
  skip,
  door,
  sizes = "clinic",
  textSize,
  below,
  children,
}: PublicShellProps) {
  return (
    <div data-door={sizes} data-text={textSize} className="flex min-h-dvh flex-col items-center px-4 pb-10">
      <SkipLink>{skip}</SkipLink>
      <header className="flex flex-col items-center text-center">
        <HangingLine drop="h-[clamp(0.5rem,6vh,4rem)]" />
        <p className="mt-2 text-[1.375rem]/7 font-bold tracking-[-0.015em]">{productName}</p>
        {door !== undefined && <p className="text-muted">{door}</p>}
      </header>
      <main id="main" tabIndex={-1} className="mt-6 w-full max-w-md">
        <div className="rounded-door border border-line bg-surface p-5 shadow-card sm:p-8">{children}</div>
        {below !== undefined && (
          <div className="mt-3 text-center text-muted [&_a]:inline-flex [&_a]:min-h-(--target) [&_a]:items-center">
            {below}
          </div>
        )}
      </main>
    </div>
  );
}
