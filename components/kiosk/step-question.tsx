import { getTranslations } from "next-intl/server";
import { QuestionChoices } from "@/components/check-in/question-choices";
import { unbroken } from "@/components/check-in/unbroken";
import { CancerQuestion } from "@/components/kiosk/cancer-question";
import { ConsentQuestion } from "@/components/kiosk/consent-question";
import { PRIVATE_INPUT } from "@/components/kiosk/kiosk-form";
import type { PageProblems } from "@/components/kiosk/page-problems";
import { stepTitle } from "@/components/kiosk/step-title";
import type { StepWords } from "@/components/kiosk/step-words";
import { WhereQuestion } from "@/components/kiosk/where-question";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { PainScale } from "@/components/ui/pain-scale";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { maySkip } from "@/lib/domain/check-in/step-answers";
import type { ClinicNumbers } from "@/lib/domain/clinics/country-presets";
import { type IntakeStep, TEXT_MAX_LENGTH } from "@/lib/domain/intake/form";
import type { RedFlagStep } from "@/lib/domain/intake/red-flag-steps";
import { many, one, type RawFields } from "@/lib/domain/intake/raw-fields";

type StepOf<Kind extends IntakeStep["kind"]> = Extract<IntakeStep, { kind: Kind }>;

export type StepQuestionProps<Step extends IntakeStep = IntakeStep> = {
  readonly step: Step;
  /** Where the words of the lines stand that a group's page lists. */
  readonly lines: readonly string[];
  /** Within how many days "new" is new at this clinic. */
  readonly newDays: number;
  readonly fields: RawFields;
  readonly problems: PageProblems;
  /** The question is the page's heading, unless the page has another. */
  readonly heading?: boolean;
  /** Whom to call where the patient is at home: no desk is near to tell. */
  readonly atHome?: Pick<ClinicNumbers, "emergency" | "maternity">;
};

/** The controls of one page; its question is the page's heading. The details page has its own. */
export async function StepQuestion({
  step,
  lines,
  newDays,
  heading = true,
  atHome,
  ...rest
}: StepQuestionProps) {
  const words = { ...(await stepWords(step, atHome)), heading };
  switch (step.kind) {
    case "details":
      return null;
    case "regions":
      return <WhereQuestion {...rest} words={words} />;
    case "cancer":
      return <CancerQuestion {...rest} words={words} />;
    case "consent":
      return <ConsentQuestion {...rest} words={words} />;
    case "pain":
      return <PainQuestion {...rest} words={words} />;
    case "choice":
    case "choice-with-text":
      return <ChoiceQuestion {...rest} step={step} words={words} />;
    case "history":
      return <HistoryQuestion {...rest} step={step} words={words} />;
    default:
      return <RedFlagQuestion {...rest} step={step} lines={lines} newDays={newDays} words={words} />;
  }
}

const unbrokenOf = ({ emergency, maternity }: NonNullable<StepQuestionProps["atHome"]>) => ({
  emergency: unbroken(emergency),
  maternity: unbroken(maternity),
});

async function stepWords(step: IntakeStep, atHome: StepQuestionProps["atHome"]): Promise<StepWords> {
  const t = await getTranslations(`intake.steps.${step.id}`);
  const hint = t.has("hint") ? t("hint") : undefined;
  const said = atHome && t.has("hintAtHome") ? t("hintAtHome", unbrokenOf(atHome)) : hint;
  return { label: await stepTitle(step), hint: said, heading: true };
}

type QuestionProps = Omit<StepQuestionProps, "step" | "lines" | "newDays" | "heading" | "atHome"> & {
  readonly words: StepWords;
};

async function PainQuestion({ fields, problems, words }: QuestionProps) {
  const t = await getTranslations("intake.pain");
  const value = one(fields, "answer");
  return (
    <PainScale
      {...words}
      name="answer"
      lowLabel={t("lowest")}
      highLabel={t("highest")}
      value={/^\d+$/.test(value) ? Number(value) : undefined}
      error={problems.of("answer")}
    />
  );
}

async function ChoiceQuestion(
  props: QuestionProps & { readonly step: StepOf<"choice"> | StepOf<"choice-with-text"> },
) {
  const { step, fields, problems, words } = props;
  const t = await getTranslations(`intake.steps.${step.id}`);
  return (
    <>
      <RadioGroup
        {...words}
        name="answer"
        options={step.options.map((value) => ({ value, label: t(`options.${value}`) }))}
        value={one(fields, "answer")}
        error={problems.of("answer")}
      />
      {step.kind === "choice-with-text" && (
        <TextArea
          {...PRIVATE_INPUT}
          autoCapitalize="sentences"
          name="text"
          label={t("textLabel")}
          hint={t("textHint")}
          maxLength={TEXT_MAX_LENGTH}
          defaultValue={one(fields, "text")}
          error={problems.of("text")}
        />
      )}
    </>
  );
}

async function HistoryQuestion({
  step,
  fields,
  problems,
  words,
}: QuestionProps & { readonly step: StepOf<"history"> }) {
  const t = await getTranslations(`intake.steps.${step.id}`);
  const values = [...step.flags, "none", "unknown"];
  return (
    <CheckboxGroup
      {...words}
      name="flags"
      options={values.map((value) => ({ value, label: t(`options.${value}`) }))}
      values={many(fields, "flags")}
      error={problems.of("flags")}
    />
  );
}

function RedFlagQuestion({
  step,
  lines,
  newDays,
  fields,
  problems,
  words,
}: QuestionProps & Pick<StepQuestionProps, "lines" | "newDays"> & { readonly step: RedFlagStep }) {
  return (
    <QuestionChoices
      question={step}
      words={{ ...words, error: problems.of("answer") }}
      lines={lines}
      chosen={many(fields, "answer")}
      newDays={newDays}
      skip={maySkip(step)}
    />
  );
}
