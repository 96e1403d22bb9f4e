import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titled } from "@/app/kiosk/titled";
import { KioskForm } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { SaveFailed } from "@/components/kiosk/save-failed";
import { backOfPage } from "@/components/measures/back-of-page";
import { MeasureField } from "@/components/measures/measure-field";
import { pageErrors } from "@/components/measures/page-errors";
import { Button } from "@/components/ui/button";
import type { Query } from "@/lib/contracts/query";
import { CHANGE_FIELD } from "@/lib/domain/intake/changed-answer";
import { showKiosk } from "@/lib/use-cases/kiosk/show-kiosk";
import { viewPage } from "@/lib/use-cases/measure-forms/view-page";

type Props = {
  readonly params: Promise<{ readonly page: string }>;
  readonly searchParams: Promise<Query>;
};

const load = cache(async (pageId: string) =>
  kioskData(viewPage(await kioskActor("kiosk.answer"), null, pageId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ current, total, problems }, t] = await Promise.all([
    load((await params).page),
    getTranslations("measures"),
  ]);
  return titled(t("page", { current, total }), problems.length > 0);
}

/** One of the questions due. */
export default async function KioskMeasurePage({ params, searchParams }: Props) {
  const shown = await load((await params).page);
  const { page, current, total } = shown;
  const [{ clinicName }, { problem }, errors, t, common] = await Promise.all([
    kioskData(showKiosk(await kioskActor("kiosk.use"))),
    searchParams,
    pageErrors(shown.problems, shown.maySkip),
    getTranslations("measures"),
    getTranslations("common"),
  ]);
  return (
    <KioskFrame
      clinicName={clinicName}
      watched={{ path: `measures/${page.id}` }}
      backHref={backOfPage(shown, "/kiosk/measures", "/kiosk/measures")}
      progress={{ current, total }}
    >
      {problem === "save" && <SaveFailed />}
      <KioskForm action={`/api/kiosk/measures/${page.id}`} errors={errors}>
        <MeasureField shown={shown} />
        {shown.isChange && <input type="hidden" name={CHANGE_FIELD} value="1" />}
        <Button className="kiosk-big">{common("continue")}</Button>
        <Button variant="quiet" className="button-flush self-start" name="skip" value="1">
          {t("skip")}
        </Button>
      </KioskForm>
    </KioskFrame>
  );
}
