import { getTranslations } from "next-intl/server";
import { answerWordsKey } from "@/lib/domain/check-in/given-answers";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { fieldsFor } from "@/lib/domain/intake/fields-for";
import type { IntakeStep } from "@/lib/domain/intake/form";
import { many, one } from "@/lib/domain/intake/raw-fields";

export type Words = Awaited<ReturnType<typeof wordsOf>>;

export async function wordsOf() {
  const [check, intake, triage, common] = await Promise.all([
    getTranslations("kiosk.check"),
    getTranslations("intake"),
    getTranslations("triage"),
    getTranslations("common"),
  ]);
  return { check, intake, triage, common };
}

/** An answer as a bystander may read it: the option chosen, never the patient's own words, unless asked for, or signature. */
export function shown(step: IntakeStep, answers: IntakeAnswers, words: Words, withOwnWords: boolean): string {
  const { check, intake, triage } = words;
  const fields = fieldsFor(step, answers);
  const answer = one(fields, "answer");
  switch (step.kind) {
    case "details":
      return check("detailsChecked");
    case "consent":
      return check("signed");
    case "pain":
      return check("pain", { pain: answer });
    case "choice":
      return intake(`steps.${step.id}.options.${answer}`);
    case "choice-with-text": {
      const choice = intake(`steps.${step.id}.options.${answer}`);
      const text = one(fields, "text");
      if (text === "") return choice;
      return withOwnWords ? `${choice}: ${text}` : check("ownWords", { choice });
    }
    case "regions":
      return listed(many(fields, "regions"), (id) =>
        id === "none" ? intake("steps.where.noneOption") : intake(`body.regions.${id}`),
      );
    case "history":
      return listed(many(fields, "flags"), (flag) => intake(`steps.${step.id}.options.${flag}`));
    default:
      return listed(many(fields, "answer"), (choice) => triage(answerWordsKey(step.kind, choice)));
  }
}

const listed = (values: readonly string[], words: (value: string) => string) => values.map(words).join("; ");
