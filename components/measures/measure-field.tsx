import { getTranslations } from "next-intl/server";
import { Attribution } from "@/components/check-in/attribution";
import { problemKey } from "@/components/measures/page-errors";
import { questionWords } from "@/components/measures/question-words";
import { TaskFields } from "@/components/measures/task-fields";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { PainScale } from "@/components/ui/pain-scale";
import { RadioGroup } from "@/components/ui/radio-group";
import { STEP_CHOICES } from "@/lib/domain/check-in/step-answers";
import { many } from "@/lib/domain/intake/raw-fields";
import type { AskedPage } from "@/lib/domain/questionnaires/shown-page";

type Asked = AskedPage & { readonly maySkip: boolean };

/** The controls of one page; its question is the page's heading. */
export async function MeasureField({ shown }: { readonly shown: Asked }) {
  const { page, task, items, fields, problems, maySkip } = shown;
  const [t, triage, question] = await Promise.all([
    getTranslations("measures"),
    getTranslations("triage"),
    questionWords(),
  ]);
  const [problem] = problems;
  const chosen = many(fields, "answer");
  const shared = {
    ...{ name: "answer", heading: true, label: question(page, task) },
    error: problem && t(`problems.${problemKey(problem, maySkip)}`),
  };
  const scale = chosen[0] === undefined || chosen[0] === "" ? undefined : Number(chosen[0]);
  switch (page.kind) {
    case "tasks":
      return <TaskFields fields={fields} problems={problems} />;
    case "ticks":
      return (
        <CheckboxGroup
          {...shared}
          hint={t("hints.rmdq")}
          options={items.map(({ number, text }) => ({ value: String(number), label: text }))}
          values={chosen}
        />
      );
    case "pain":
      return (
        <PainScale
          {...shared}
          lowLabel={triage("answers.painEnds.none")}
          highLabel={triage("answers.painEnds.worst")}
          value={scale}
        />
      );
    case "ability":
      return (
        <PainScale
          {...shared}
          hint={t("hints.ability")}
          lowLabel={t("ends.ability.none")}
          highLabel={t("ends.ability.best")}
          value={scale}
        />
      );
    case "often":
      return (
        <>
          <RadioGroup
            {...shared}
            options={STEP_CHOICES.often.map((value) => ({ value, label: triage(`answers.often.${value}`) }))}
            value={chosen[0]}
          />
          <Attribution>{triage("attribution.phq")}</Attribution>
        </>
      );
    case "overall":
      return (
        <RadioGroup
          {...shared}
          options={STEP_CHOICES.overall.map((value) => ({
            value,
            label: triage(`answers.overall.${value}`),
          }))}
          value={chosen[0]}
        />
      );
  }
}
