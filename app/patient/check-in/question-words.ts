import { getTranslations } from "next-intl/server";
import type { FieldWords } from "@/components/ui/field";
import { type Question, questionKey } from "@/lib/domain/check-in/questions";

/** Kinds of page that need a word of explanation. */
const HINTED: readonly Question["kind"][] = ["group", "nights", "often", "reach", "overall"];

function hintKey({ id, kind }: Question) {
  // It asks for a walk on the heels, of somebody whose foot may not hold them.
  if (id === "foot") return id;
  return HINTED.includes(kind) ? kind : undefined;
}

/** What a page of the check-in asks, in the page's language. */
export async function questionWords(question: Question): Promise<Pick<FieldWords, "label" | "hint">> {
  const [t, triage] = await Promise.all([getTranslations("check-in"), getTranslations("triage")]);
  const key = hintKey(question);
  return { label: triage(questionKey(question)), hint: key && t(`question.hint.${key}`) };
}
