import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PainScale } from "@/components/ui/pain-scale";
import { RadioGroup } from "@/components/ui/radio-group";
import { type GateStep, questionKey } from "@/lib/domain/check-in/gate-form";
import { STEP_CHOICES } from "@/lib/domain/check-in/step-answers";

type QuestionFormProps = {
  readonly checkInId: string;
  readonly step: GateStep;
  readonly chosen: string | null;
  readonly error: string | undefined;
  /** An earlier answer stands whatever is chosen now. */
  readonly kept: boolean;
};

/** One question as a native form; it works before and without JavaScript. */
export async function QuestionForm({ checkInId, step, chosen, error, kept }: QuestionFormProps) {
  const [t, common, triage] = await Promise.all([
    getTranslations("check-in"),
    getTranslations("common"),
    getTranslations("triage"),
  ]);
  const { kind } = step;
  const shared = {
    name: "answer",
    label: triage(questionKey(step)),
    heading: true,
    error,
    ...(kept ? { hint: t("question.kept") } : {}),
  };
  return (
    <form
      method="post"
      action={`/api/check-ins/${checkInId}/answers`}
      className="flex flex-col gap-6"
      autoComplete="off"
    >
      {error !== undefined && (
        <ErrorSummary title={common("problemTitle")} items={[{ message: error, fieldId: "answer" }]} />
      )}
      <input type="hidden" name="step" value={step.id} />
      {kind === "pain" ? (
        <PainScale
          {...shared}
          lowLabel={triage("answers.painEnds.none")}
          highLabel={triage("answers.painEnds.worst")}
          value={chosen === null ? undefined : Number(chosen)}
        />
      ) : (
        <RadioGroup
          {...shared}
          value={chosen ?? undefined}
          options={STEP_CHOICES[kind].map((value) => ({ value, label: triage(`answers.${kind}.${value}`) }))}
        />
      )}
      <Button>{common("continue")}</Button>
      {kind === "pain" && (
        <Button variant="quiet" name="skip" value="1">
          {t("question.skip")}
        </Button>
      )}
    </form>
  );
}
