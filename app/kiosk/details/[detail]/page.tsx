import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titled } from "@/app/kiosk/titled";
import { DetailForm } from "@/components/kiosk/detail-form";
import { KioskForm } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { pageProblems } from "@/components/kiosk/page-problems";
import { SaveFailed } from "@/components/kiosk/save-failed";
import type { Query } from "@/lib/contracts/query";
import { readDetailPage } from "@/lib/use-cases/intakes/read-detail-page";

type Props = {
  readonly params: Promise<{ readonly detail: string }>;
  readonly searchParams: Promise<Query>;
};

const load = cache(async (detail: string) =>
  kioskData(readDetailPage(await kioskActor("kiosk.answer"), detail)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ detail, problems }, t] = await Promise.all([
    load((await params).detail),
    getTranslations("kiosk.details"),
  ]);
  return titled(t(`titles.${detail}`), problems.length > 0);
}

/** One detail to put right. What is on record stays hidden. */
export default async function DetailPage({ params, searchParams }: Props) {
  const page = await load((await params).detail);
  const [{ problem }, problems] = await Promise.all([searchParams, pageProblems(page.problems)]);
  return (
    <KioskFrame
      clinicName={page.clinicName}
      watched={{ path: `details/${page.detail}` }}
      backHref="/kiosk/intake/details"
    >
      {problem === "save" && <SaveFailed />}
      <DetailForm
        detail={page.detail}
        fields={page.fields}
        problems={problems}
        Form={KioskForm}
        action={`/api/kiosk/details/${page.detail}`}
        buttonClass="kiosk-big"
      />
    </KioskFrame>
  );
}
