import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { Dose } from "@/lib/domain/exercises/dose";
import { doseInWords } from "@/lib/domain/exercises/dose-phrases";
import type { Side } from "@/lib/domain/exercises/side";
import type { Language } from "@/lib/domain/people/language";

/** Says a dose and its side in the words of the page's language, or of this one. */
export async function doseWords(named?: Language): Promise<(dose: Dose, side: Side) => string> {
  const say = await getTranslations({ locale: named ?? (await getLocale()), namespace: "dose" });
  return (dose, side) => doseInWords(dose, side, (key, values) => say(key, values));
}
