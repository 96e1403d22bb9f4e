import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LanguageWhereOpen } from "@/app/language-where-open";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";
import { frameOwner } from "@/lib/auth/session-of-request";
import { readingChoice } from "@/lib/http/reading-choice";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle") };
}

/** The same words whether a thing does not exist or is someone else's. */
export default async function NotFound() {
  const [t, common, help, { textSize }, owner] = await Promise.all([
    getTranslations("errors"),
    getTranslations("common"),
    getTranslations("help"),
    readingChoice(),
    frameOwner(),
  ]);
  return (
    <PublicShell
      productName={common("productName")}
      skip={common("skipToContent")}
      sizes="patient"
      textSize={textSize}
      below={
        <>
          {/* Not on the tablet, which must not lead away from the desk, nor to staff. */}
          {owner?.kind === "patient" && (
            <p>
              <a href="/patient/help">{help("link")}</a>
            </p>
          )}
          <LanguageWhereOpen />
        </>
      }
    >
      <div className="space-y-4">
        <h1>{t("notFoundTitle")}</h1>
        <p>{t("notFoundText")}</p>
        <p>{t("notFoundHelp")}</p>
        <LinkButton href="/">{t("notFoundAction")}</LinkButton>
      </div>
    </PublicShell>
  );
}
