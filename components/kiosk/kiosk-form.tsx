import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TypedKeeper } from "@/components/kiosk/typed-keeper";
import { ErrorSummary, type ErrorSummaryItem } from "@/components/ui/error-summary";

export type KioskFormProps = {
  readonly action: string;
  readonly errors?: readonly ErrorSummaryItem[] | undefined;
  readonly children: ReactNode;
};

/** A native form with what was wrong above it. The browser neither checks, nor fills in, nor remembers. */
export async function KioskForm({ action, errors = [], children }: KioskFormProps) {
  const [common, t] = await Promise.all([getTranslations("common"), getTranslations("kiosk")]);
  return (
    <>
      <ErrorSummary title={common("problemTitle")} items={errors} />
      <form method="post" action={action} noValidate autoComplete="off" className="flex flex-col gap-8">
        {children}
        <TypedKeeper
          words={{
            slow: { title: t("slow.title"), text: t("slow.text") },
            gone: { title: t("noNetwork.title"), text: t("noNetwork.text") },
          }}
        />
      </form>
    </>
  );
}

/** For every text box of a shared tablet: nothing filled in, kept, corrected, or sent to a spelling service. */
export const PRIVATE_INPUT = {
  autoComplete: "off",
  autoCorrect: "off",
  autoCapitalize: "words",
  spellCheck: false,
} as const;
