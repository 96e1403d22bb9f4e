import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MeasurePageForm } from "@/app/patient/measures/measure-page-form";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { backOfPage } from "@/components/measures/back-of-page";
import { BackIcon } from "@/components/ui/icons/moves";
import { ProgressBar } from "@/components/ui/progress-bar";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { typedFields } from "@/lib/http/typed-fields";
import { viewPage } from "@/lib/use-cases/measure-forms/view-page";

type Props = {
  readonly params: Promise<{ formId: string; page: string }>;
  readonly searchParams: Promise<{ problem?: string }>;
};

/** Read once for the title and the page. */
const load = cache(async (formId: string, page: string) => {
  const actor = await pageActor("measure-form.answer");
  return pageData(viewPage(actor, idParam(formId), page));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { formId, page } = await params;
  const { current, total, problems } = await load(formId, page);
  const [t, common] = await Promise.all([getTranslations("measures"), getTranslations("common")]);
  const title = t("page", { current, total });
  return { title: problems.length === 0 ? title : common("errorPrefix", { title }) };
}

/** One question. */
export default async function MeasureQuestionPage({ params, searchParams }: Props) {
  const { formId, page } = await params;
  const shown = await load(formId, page);
  const [t, common, { problem }, unsaved] = await Promise.all([
    getTranslations("measures"),
    getTranslations("common"),
    searchParams,
    typedFields(`/patient/measures/${formId}/${page}`),
  ]);
  const { current, total } = shown;
  return (
    <div className="flex flex-col gap-5">
      <NotSavedNotice problem={problem} />
      <div className="flex items-center gap-4">
        <a
          href={backOfPage(shown, `/patient/measures/${formId}`, "/patient/measures")}
          className="inline-flex min-h-(--target) items-center gap-1 pe-2 font-semibold"
        >
          <BackIcon />
          {common("back")}
        </a>
        <div className="ms-auto w-full max-w-56">
          <ProgressBar current={current} total={total} label={t("page", { current, total })} />
        </div>
      </div>
      <MeasurePageForm formId={formId} shown={unsaved ? { ...shown, fields: unsaved.fields } : shown} />
    </div>
  );
}
