import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { InstructedBar } from "@/app/patient/check-in/instructed-bar";
import { NotSaved } from "@/app/patient/check-in/not-saved";
import { QuestionForm } from "@/app/patient/check-in/question-form";
import { BackIcon } from "@/components/ui/icons/moves";
import { ProgressBar } from "@/components/ui/progress-bar";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewQuestion } from "@/lib/use-cases/check-ins/view-question";

type Props = {
  readonly params: Promise<{ checkInId: string; step: string }>;
  readonly searchParams: Promise<{ problem?: string }>;
};

/** Read once for the title and the page. */
const load = cache(async (checkInId: string, step: string) => {
  const actor = await pageActor("check-in.answer");
  return pageData(viewQuestion(actor, idParam(checkInId), step));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { checkInId, step } = await params;
  const { current, total, problem } = await load(checkInId, step);
  const [t, common] = await Promise.all([getTranslations("check-in"), getTranslations("common")]);
  const title = t("question.pageTitle", { current, total });
  return { title: problem === null ? title : common("errorPrefix", { title }) };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { checkInId, step } = await params;
  const question = await load(checkInId, step);
  const [t, common, { problem }] = await Promise.all([
    getTranslations("check-in"),
    getTranslations("common"),
    searchParams,
  ]);
  const { current, total, backStepId, instructed } = question;
  const label = t("question.pageTitle", { current, total });
  const wrong = question.problem === "nothing-chosen" ? t("problems.nothing-chosen") : undefined;
  return (
    <div className="flex flex-col gap-5" data-led>
      {instructed !== null && <InstructedBar tier={instructed} checkInId={checkInId} />}
      {problem === "not-saved" && <NotSaved clinic={question.clinic} />}
      <div className="flex items-center gap-4">
        <a
          href={backStepId === null ? "/patient/check-in" : `/patient/check-in/${checkInId}/${backStepId}`}
          className="inline-flex min-h-(--target) items-center gap-1 pe-2 font-semibold"
        >
          <BackIcon />
          {common("back")}
        </a>
        <div className="ms-auto w-full max-w-56">
          <ProgressBar current={current} total={total} label={label} />
        </div>
      </div>
      <QuestionForm
        checkInId={checkInId}
        step={question.step}
        lines={question.lines}
        chosen={question.chosen}
        newDays={question.newDays}
        byOther={question.byOther}
        error={wrong}
        kept={instructed !== null && question.chosen.length > 0}
      />
    </div>
  );
}
