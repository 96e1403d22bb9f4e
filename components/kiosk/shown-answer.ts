import { getTranslations } from "next-intl/server";
import { answerWordsKey } from "@/lib/domain/check-in/given-answers";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { fieldsFor } from "@/lib/domain/intake/fields-for";
import type { IntakeStep } from "@/lib/domain/intake/form";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
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
    case "choice-with-text":
      return choiceShown(
        intake(`steps.${step.id}.options.${answer}`),
        one(fields, "text"),
        words,
        withOwnWords,
      );
    case "regions":
      return listed(many(fields, "regions"), (id) =>
        id === "none" ? intake("steps.where.noneOption") : intake(`body.regions.${id}`),
      );
    case "cancer":
      return cancerShown(answers["history-cancer"], words, withOwnWords);
    case "history":
      return listed(many(fields, "flags"), (flag) => intake(`steps.${step.id}.options.${flag}`));
    default:
      return listed(many(fields, "answer"), (choice) => triage(answerWordsKey(step.kind, choice)));
  }
}

function choiceShown(choice: string, text: string, { check }: Words, withOwnWords: boolean): string {
  if (text === "") return choice;
  return withOwnWords ? `${choice}: ${text}` : check("ownWords", { choice });
}

/** What of a cancer was told: in the patient's own words only where nobody else reads them. */
function cancerShown(
  { type, year, active }: CancerDetails = {},
  { check, intake }: Words,
  withOwnWords: boolean,
): string {
  const told = [
    ...(year === undefined ? [] : [`${year}`]),
    ...(active ? [check("cancerActive", { answer: intake(`steps.history-cancer.options.${active}`) })] : []),
  ];
  if (type === undefined) return told.length === 0 ? check("cancerUnknown") : told.join("; ");
  if (withOwnWords) return [type, ...told].join("; ");
  return told.length === 0 ? check("ownWordsAlone") : check("ownWords", { choice: told.join("; ") });
}

const listed = (values: readonly string[], words: (value: string) => string) => values.map(words).join("; ");
