import { getTranslations } from "next-intl/server";
import { QuestionChoices } from "@/components/check-in/question-choices";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Question, questionKey } from "@/lib/domain/check-in/questions";
import { maySkip } from "@/lib/domain/check-in/step-answers";

type QuestionFormProps = {
  readonly checkInId: string;
  readonly step: Question;
  readonly lines: readonly string[];
  readonly chosen: readonly string[];
  readonly newDays: number;
  readonly error: string | undefined;
  /** An earlier answer stands whatever is chosen now. */
  readonly kept: boolean;
};

/** Kinds of page that need a word of explanation. */
const HINTED: readonly Question["kind"][] = ["group", "nights", "sharp", "often", "reach", "overall"];

/** One question as a native form; it works before and without JavaScript. */
export async function QuestionForm(props: QuestionFormProps) {
  const { checkInId, step, lines, chosen, newDays, error, kept } = props;
  const [t, common, triage] = await Promise.all([
    getTranslations("check-in"),
    getTranslations("common"),
    getTranslations("triage"),
  ]);
  const hint = kept
    ? t("question.kept")
    : HINTED.includes(step.kind)
      ? t(`question.hint.${step.kind}`)
      : undefined;
  return (
    <form
      method="post"
      action={`/api/check-ins/${checkInId}/answers`}
      data-outbox-check-in={checkInId}
      className="flex flex-col gap-6"
      autoComplete="off"
    >
      {error !== undefined && (
        <ErrorSummary title={common("problemTitle")} items={[{ message: error, fieldId: "answer" }]} />
      )}
      <input type="hidden" name="step" value={step.id} />
      <QuestionChoices
        question={step}
        words={{ label: triage(questionKey(step)), hint, error }}
        lines={lines}
        chosen={chosen}
        newDays={newDays}
      />
      <Button>{common("continue")}</Button>
      {(step.kind === "pain" || maySkip(step)) && (
        <Button variant="quiet" name="skip" value="1">
          {t("question.skip")}
        </Button>
      )}
    </form>
  );
}
