import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { LanguageSwitch } from "@/components/sign-in/language-switch";
import { ErrorSummary, type ErrorSummaryItem } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";

export type SignInSheetProps = {
  readonly door: "staff" | "patient";
  readonly title: string;
  readonly lead?: ReactNode;
  readonly notice?: { readonly tone: "success" | "warning"; readonly words: string } | null | undefined;
  readonly errors?: readonly ErrorSummaryItem[] | undefined;
  readonly below?: ReactNode;
  readonly children: ReactNode;
};

/** One step of signing in, in the sizes of the door it leads to. */
export async function SignInSheet(props: SignInSheetProps) {
  const { door, title, lead, notice, errors = [], below, children } = props;
  const [common, t] = await Promise.all([getTranslations("common"), getTranslations("sign-in")]);
  return (
    <PublicShell
      productName={common("productName")}
      skip={common("skipToContent")}
      door={t(`${door}.door`)}
      sizes={door === "staff" ? "clinic" : "patient"}
      below={
        <>
          {below}
          {door === "patient" && <LanguageSwitch />}
        </>
      }
    >
      <div className="space-y-5">
        {notice && <Notice tone={notice.tone} title={notice.words} announce="politely" />}
        <ErrorSummary title={common("problemTitle")} items={errors} />
        <div className="space-y-2">
          <h1>{title}</h1>
          {lead !== undefined && <p className="text-muted">{lead}</p>}
        </div>
        {children}
      </div>
    </PublicShell>
  );
}
