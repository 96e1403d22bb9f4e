import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { OwnForm } from "@/app/patient/intake/own-form";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { DetailForm } from "@/components/kiosk/detail-form";
import { pageProblems } from "@/components/kiosk/page-problems";
import { BackLink } from "@/components/ui/back-link";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { typedFields } from "@/lib/http/typed-fields";
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
  const [{ problem }, problems, unsaved, common] = await Promise.all([
    searchParams,
    pageProblems(page.problems),
    typedFields(`/patient/intake/details/${page.detail}`),
    getTranslations("common"),
  ]);
  return (
    <div className="flex flex-col gap-6">
      <NotSavedNotice problem={problem} />
      <BackLink href="/patient/intake/details" label={common("back")} />
      <DetailForm
        detail={page.detail}
        fields={unsaved?.fields ?? page.fields}
        problems={problems}
        Form={OwnForm}
        action={`/api/own-intake/details/${page.detail}`}
      />
    </div>
  );
}
