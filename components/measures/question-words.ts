import { getTranslations } from "next-intl/server";
import type { Page } from "@/lib/domain/questionnaires/questionnaires";

/** Questions that a check-in asks too: the same words. */
const ASKED_IN_CHECK_INS: readonly string[] = ["painNow", "groc", "interest", "lowMood"];

/** Asks for the words of a page's question; `task` is the patient's own activity. */
export async function questionWords(): Promise<(page: Pick<Page, "words" | "part">, task: string) => string> {
  const [t, triage] = await Promise.all([getTranslations("measures"), getTranslations("triage")]);
  return ({ words, part }, task) =>
    ASKED_IN_CHECK_INS.includes(words)
      ? triage(`questions.${words}`)
      : t(`questions.${words}`, { task, part: part?.number ?? 1, parts: part?.of ?? 1 });
}
