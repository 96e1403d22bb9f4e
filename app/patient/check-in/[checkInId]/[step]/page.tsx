import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InstructedBar } from "@/components/check-in/instructed-bar";
import { NotSaved } from "@/components/check-in/not-saved";
import { QuestionForm } from "@/components/check-in/question-form";
import { BackIcon } from "@/components/ui/icons";
import { ProgressBar } from "@/components/ui/progress-bar";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewQuestion } from "@/lib/use-cases/check-ins/view-question";

type Props = {
  readonly params: Promise<{ checkInId: string; step: string }>;
  readonly searchParams: Promise<{ problem?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("check-in"))("title") };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const actor = await pageActor("check-in.answer");
  const { checkInId, step } = await params;
  const question = await pageData(viewQuestion(actor, checkInId, step));
  const [t, common, { problem }] = await Promise.all([
    getTranslations("check-in"),
    getTranslations("common"),
    searchParams,
  ]);
  const { current, total, backStepId, instructed } = question;
  const label = t("question.pageTitle", { current, total });
  const wrong = question.problem === "nothing-chosen" ? t("problems.nothing-chosen") : undefined;
  const title = wrong === undefined ? label : common("errorPrefix", { title: label });
  return (
    <div className="flex flex-col gap-5" data-led>
      <title>{`${title} · ${t("title")}`}</title>
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
        chosen={question.chosen}
        error={wrong}
        kept={instructed !== null && question.chosen !== null}
      />
    </div>
  );
}
