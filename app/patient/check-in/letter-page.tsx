import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/programmes/print-button";
import { LinkButton } from "@/components/ui/button";

type Props = { readonly back: string; readonly children: React.ReactNode };

/** A letter with the way back and the button that prints it; on paper the letter alone. */
export async function LetterPage({ back, children }: Props) {
  const t = await getTranslations("check-in");
  return (
    <div data-led className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <LinkButton href={back} variant="secondary">
          {t("letter.back")}
        </LinkButton>
        <PrintButton>{t("letter.print")}</PrintButton>
        <p className="text-muted">{t("letter.printHint")}</p>
      </div>
      {children}
    </div>
  );
}
