import { getTranslations } from "next-intl/server";
import { questionWords } from "@/app/patient/check-in/question-words";
import { QuestionChoices } from "@/components/check-in/question-choices";
import { WhoAnswers } from "@/components/check-in/who-answers";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Question } from "@/lib/domain/check-in/questions";
import type { UnsentForm } from "@/lib/domain/outbox/unsent-form";
import { maySkip } from "@/lib/domain/check-in/step-answers";

type QuestionFormProps = {
  readonly checkInId: string;
  readonly step: Question;
  readonly lines: readonly string[];
  readonly chosen: readonly string[];
  readonly newDays: number;
  /** Whether somebody else answers; null where the page does not ask. */
  readonly byOther: boolean | null;
  readonly error: string | undefined;
  /** An earlier answer stands whatever is chosen now. */
  readonly kept: boolean;
};

/** One question as a native form; it works before and without JavaScript. */
export async function QuestionForm(props: QuestionFormProps) {
  const { checkInId, step, lines, chosen, newDays, byOther, error, kept } = props;
  const [t, common, words] = await Promise.all([
    getTranslations("check-in"),
    getTranslations("common"),
    questionWords(step),
  ]);
  return (
    <form
      method="post"
      action={`/api/check-ins/${checkInId}/answers`}
      data-outbox-unsent={JSON.stringify({ kind: "check-in", checkIn: checkInId } satisfies UnsentForm)}
      className="flex flex-col gap-6"
      autoComplete="off"
    >
      {error !== undefined && (
        <ErrorSummary title={common("problemTitle")} items={[{ message: error, fieldId: "answer" }]} />
      )}
      <input type="hidden" name="step" value={step.id} />
      <QuestionChoices
        question={step}
        words={{ ...words, ...(kept && { hint: t("question.kept") }), error }}
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
      {byOther !== null && <WhoAnswers byOther={byOther} />}
    </form>
  );
}
