import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DetailQuestion } from "@/components/kiosk/detail-question";
import { pageProblems } from "@/components/kiosk/page-problems";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { readDetailPage } from "@/lib/use-cases/intakes/read-detail-page";

type Props = {
  readonly params: Promise<{ detail: string }>;
  readonly searchParams: Promise<{ problem?: string }>;
};

const load = cache(async (detail: string) =>
  pageData(readDetailPage(await pageActor("own-intake.answer"), detail)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ detail, problems }, t, common] = await Promise.all([
    load((await params).detail),
    getTranslations("kiosk.details"),
    getTranslations("common"),
  ]);
  const title = t(`titles.${detail}`);
  return { title: problems.length > 0 ? common("errorPrefix", { title }) : title };
}

/** One detail to put right, at home. */
export default async function OwnDetailPage({ params, searchParams }: Props) {
  const page = await load((await params).detail);
  const [{ problem }, problems, t, own, common] = await Promise.all([
    searchParams,
    pageProblems(page.problems),
    getTranslations("kiosk.details"),
    getTranslations("patient.intake"),
    getTranslations("common"),
  ]);
  return (
    <div className="flex flex-col gap-6">
      {problem === "not-saved" && <Notice tone="error" title={own("notSaved")} announce="now" />}
      <BackLink href="/patient/intake/details" label={common("back")} />
      <ErrorSummary title={common("problemTitle")} items={problems.items} />
      <form
        method="post"
        action={`/api/own-intake/details/${page.detail}`}
        noValidate
        autoComplete="off"
        className="flex flex-col gap-6"
      >
        <DetailQuestion detail={page.detail} fields={page.fields} problems={problems} />
        <Button>{t("save")}</Button>
      </form>
    </div>
  );
}
