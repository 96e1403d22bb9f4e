import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { OwnForm } from "@/app/patient/intake/own-form";
import { ownIntakePath } from "@/app/patient/intake/own-intake-path";
import { NotSavedNotice } from "@/app/patient/not-saved-notice";
import { pageProblems } from "@/components/kiosk/page-problems";
import { StepForm } from "@/components/kiosk/step-form";
import { stepTitle } from "@/components/kiosk/step-title";
import { BackLink } from "@/components/ui/back-link";
import { ProgressBar } from "@/components/ui/progress-bar";
import { backAtAnswer } from "@/lib/domain/intake/changed-answer";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { typedFields } from "@/lib/http/typed-fields";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { readIntakeStep } from "@/lib/use-cases/intakes/read-intake-step";

type Props = {
  readonly params: Promise<{ step: string }>;
  readonly searchParams: Promise<{ problem?: string }>;
};

const load = cache(async (stepId: string) =>
  pageData(readIntakeStep(await pageActor("own-intake.answer"), stepId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ step, problems }, common] = await Promise.all([
    load((await params).step),
    getTranslations("common"),
  ]);
  const title = await stepTitle(step);
  return { title: problems.length > 0 ? common("errorPrefix", { title }) : title };
}

/** One question of the intake, at home: the same pages, words and rules as on the tablet. */
export default async function OwnIntakeStepPage({ params, searchParams }: Props) {
  const page = await load((await params).step);
  const { clinicId } = await pageActor("own-intake.answer");
  const [clinic, { problem }, problems, unsaved, common] = await Promise.all([
    clinicFrame(clinicId),
    searchParams,
    pageProblems(page.problems),
    typedFields(ownIntakePath(page.step.id)),
    getTranslations("common"),
  ]);
  const { step, isChange, previous, current, total } = page;
  const backHref = isChange
    ? backAtAnswer(ownIntakePath(null), step.id, true)
    : previous === null
      ? "/patient/intake"
      : ownIntakePath(previous);
  return (
    <div className="flex flex-col gap-6">
      <NotSavedNotice problem={problem} />
      <div className="flex items-center gap-4">
        <BackLink href={backHref} label={common("back")} />
        <div className="ms-auto w-full max-w-56">
          <ProgressBar current={current} total={total} label={common("progress", { current, total })} />
        </div>
      </div>
      <StepForm
        step={step}
        lines={page.lines}
        newDays={page.newDays}
        fields={unsaved?.fields ?? page.fields}
        problems={problems}
        atHome={clinic.numbers}
        details={page.details}
        isChange={isChange}
        byOther={page.byOther === null ? null : page.byOther || unsaved?.fields["byOther"] !== undefined}
        detailsBase="/patient/intake/details"
        Form={OwnForm}
        action={`/api/own-intake/${step.id}`}
      />
    </div>
  );
}
