import "server-only";
import { getTranslations } from "next-intl/server";
import type { Dose } from "@/lib/domain/exercises/dose";
import { doseInWords } from "@/lib/domain/exercises/dose-phrases";
import type { Side } from "@/lib/domain/exercises/side";

/** Says a dose and its side in the words of the page's language. */
export async function doseWords(): Promise<(dose: Dose, side: Side) => string> {
  const say = await getTranslations("dose");
  return (dose, side) => doseInWords(dose, side, (key, values) => say(key, values));
}
