import "server-only";
import { getLocale } from "next-intl/server";
import { asLanguage, FIRST_LANGUAGE, type Language } from "@/lib/domain/people/language";

/** The page's language, for times and dates beside its words. */
export async function readingLanguage(): Promise<Language> {
  return asLanguage(await getLocale()) ?? FIRST_LANGUAGE;
}
