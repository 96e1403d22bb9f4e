/** Languages we have words for, the first being the default. */
export const LANGUAGES = ["en", "es"] as const;

export type Language = (typeof LANGUAGES)[number];

export const FIRST_LANGUAGE: Language = LANGUAGES[0];

/** What staff call them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", es: "Spanish" };

/** A language we have words for, or null. */
export function asLanguage(value: unknown): Language | null {
  return LANGUAGES.find((one) => one === value) ?? null;
}
