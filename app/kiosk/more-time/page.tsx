import { getTranslations } from "next-intl/server";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { ClearForm } from "@/components/kiosk/clear-form";
import { ClearsItself } from "@/components/kiosk/clears-itself";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { StaffLink } from "@/components/kiosk/staff-link";
import { LinkButton } from "@/components/ui/button";
import type { Query } from "@/lib/contracts/query";
import { showKiosk } from "@/lib/use-cases/kiosk/show-kiosk";

export const generateMetadata = titledBy("kiosk.idle.title");

type Props = { readonly searchParams: Promise<Query> };

/** Only a page of the kiosk may be come back to. */
function backTo(back: string | string[] | undefined): string {
  return typeof back === "string" && /^[a-z-]+(\/[a-z0-9-]+)?$/.test(back) ? `/kiosk/${back}` : "/kiosk";
}

/** The idle question where no script runs: it replaces the page after a minute, and itself gives way 20 seconds later. */
export default async function MoreTimePage({ searchParams }: Props) {
  const actor = await kioskActor("kiosk.use");
  const [{ back }, { clinicName }, t] = await Promise.all([
    searchParams,
    kioskData(showKiosk(actor)),
    getTranslations("kiosk.idle"),
  ]);
  return (
    <KioskFrame clinicName={clinicName}>
      <ClearsItself seconds={20} />
      <div className="flex flex-1 flex-col justify-center gap-6 pb-[12vh]">
        <h1>{t("title")}</h1>
        <p>{t("text")}</p>
        <LinkButton href={backTo(back)} className="kiosk-big">
          {t("more")}
        </LinkButton>
        <ClearForm words={t("finished")} className="-ms-(--pad)" />
      </div>
      <StaffLink />
    </KioskFrame>
  );
}
