import { getTranslations } from "next-intl/server";
import { QrCode } from "@/components/programmes/qr-code";

/** The code for the clinic's tablet, to show or to type. It opens one visit, on its day. */
export async function DeskCode({ code }: { readonly code: string }) {
  const t = await getTranslations("appointments");
  const shown = code.replaceAll(/(.{4})(?=.)/g, "$1-");
  return (
    <section className="mb-5 space-y-2" aria-label={t("codeTitle")}>
      <p className="font-semibold">{t("codeTitle")}</p>
      <p>{t("codeLead")}</p>
      <QrCode text={code} label={t("codePicture", { code: shown })} className="w-44 rounded-door" />
      <p className="font-mono text-[1.375rem] font-semibold tracking-wider">{shown}</p>
    </section>
  );
}
