/** Languages we have words for, the first being the default. Spanish joins once a medical translator has written it. */
export const LOCALES = ["en"] as const;

export type Locale = (typeof LOCALES)[number];
