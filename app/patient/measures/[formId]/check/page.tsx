import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { MeasureAnswers } from "@/components/measures/measure-answers";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewAnswers } from "@/lib/use-cases/measure-forms/view-answers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measures"))("check.title") };
}

type Props = {
  readonly params: Promise<{ formId: string }>;
  readonly searchParams: Promise<{ problem?: string }>;
};

/** Every answer with a way to change it, then the end. */
export default async function CheckAnswersPage({ params, searchParams }: Props) {
  const actor = await pageActor("measure-form.answer");
  const formId = idParam((await params).formId);
  const [{ state, pages, missingPageId }, t, common, { problem }] = await Promise.all([
    pageData(viewAnswers(actor, formId)),
    getTranslations("measures"),
    getTranslations("common"),
    searchParams,
  ]);
  if (state !== "draft") redirect(`/patient/measures/${formId}/done`);
  if (missingPageId !== null) redirect(`/patient/measures/${formId}/${missingPageId}`);
  const last = pages.at(-1);
  return (
    <div className="flex flex-col gap-6">
      <NotSavedNotice problem={problem} />
      {last && <BackLink href={`/patient/measures/${formId}/${last.page.id}`} label={common("back")} />}
      <h1>{t("check.title")}</h1>
      <p>{t("check.lead")}</p>
      <MeasureAnswers base={`/patient/measures/${formId}`} pages={pages} />
      <form method="post" action={`/api/measure-forms/${formId}/hand-in`}>
        <Button>{t("check.send")}</Button>
      </form>
    </div>
  );
}
