import { getTranslations } from "next-intl/server";
import type { FieldWords } from "@/components/ui/field";
import { type Question, questionKey } from "@/lib/domain/check-in/questions";

/** Kinds of page that need a word of explanation. */
const HINTED: readonly Question["kind"][] = ["group", "nights", "often", "reach", "overall"];

/** What a page of the check-in asks, in the page's language. */
export async function questionWords(question: Question): Promise<Pick<FieldWords, "label" | "hint">> {
  const [t, triage] = await Promise.all([getTranslations("check-in"), getTranslations("triage")]);
  const { kind } = question;
  const hint = HINTED.includes(kind) ? t(`question.hint.${kind}`) : undefined;
  return { label: triage(questionKey(question)), hint };
}
