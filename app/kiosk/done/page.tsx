import { getTranslations } from "next-intl/server";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { ClearsItself } from "@/components/kiosk/clears-itself";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { LinkButton } from "@/components/ui/button";
import { TickIcon, WarningIcon } from "@/components/ui/icons/signs";
import type { Query } from "@/lib/contracts/query";
import { showKiosk } from "@/lib/use-cases/kiosk/show-kiosk";

export const generateMetadata = titledBy("kiosk.done.title");

type Props = { readonly searchParams: Promise<Query> };

/** The visit is closed already: a reload, Back or the next person finds nobody here. */
export default async function DonePage({ searchParams }: Props) {
  const actor = await kioskActor("kiosk.use");
  const [{ to }, { clinicName }, t] = await Promise.all([
    searchParams,
    kioskData(showKiosk(actor)),
    getTranslations("kiosk.done"),
  ]);
  const toDesk = to === "desk";
  return (
    <KioskFrame clinicName={clinicName}>
      <ClearsItself seconds={15} />
      <div className="flex flex-1 flex-col justify-center gap-6 pb-[12vh]">
        {toDesk ? (
          <WarningIcon className="size-20 text-(--urgent-edge)" />
        ) : (
          <TickIcon className="size-20 text-success" />
        )}
        <h1>{toDesk ? t("deskTitle") : t("title")}</h1>
        <p className="text-[1.625rem]/[1.4]">{toDesk ? t("deskText") : t("text")}</p>
        <p className="text-muted">{t("clears")}</p>
        <LinkButton href="/kiosk" variant="secondary">
          {t("action")}
        </LinkButton>
      </div>
    </KioskFrame>
  );
}
