/** Where a clinic is, as far as its numbers go. EU: 112 everywhere, the other lines differ by country. */
export const COUNTRIES = ["US", "GB", "EU", "AU", "OTHER"] as const;
export type Country = (typeof COUNTRIES)[number];

/** Numbers a patient may be told to ring, as the clinic set them. */
export type ClinicNumbers = {
  readonly emergency: string;
  readonly urgentLine: string;
  readonly maternity: string;
  readonly crisisLine: string;
};

/**
 * What is the same for a whole country; everything else is empty, and the clinic must fill it in before it can save.
 * No maternity unit is a country's. Read in November 2026:
 * - US 911 and 988: 988lifeline.org pages (988 Suicide & Crisis Lifeline, day and night since July 2022). No national
 *   urgent line.
 * - GB 999, 111 and 116 123: NHS 111 pages of NHS services ("24 hours a day, 365 days a year"), samaritans.org.
 * - EU 112. 116 123 is the number kept for emotional support lines, but not every member state has one behind it, and
 *   116 117 likewise: the clinic fills both in.
 * - AU 000 and 13 11 14: NSW Health ("Lifeline ... 24 hours a day, 7 days a week"). healthdirect, 1800 022 222, sends
 *   Queensland to 13 HEALTH and Victoria to Nurse-on-Call, so the urgent line stays the clinic's to choose.
 */
export const COUNTRY_PRESETS: Readonly<Record<Country, ClinicNumbers>> = {
  US: { emergency: "911", urgentLine: "", maternity: "", crisisLine: "988" },
  GB: { emergency: "999", urgentLine: "111", maternity: "", crisisLine: "116 123" },
  EU: { emergency: "112", urgentLine: "", maternity: "", crisisLine: "" },
  AU: { emergency: "000", urgentLine: "", maternity: "", crisisLine: "13 11 14" },
  OTHER: { emergency: "", urgentLine: "", maternity: "", crisisLine: "" },
};

export function isCountry(text: unknown): text is Country {
  return (COUNTRIES as readonly unknown[]).includes(text);
}

/** The numbers to start from in a country: its own, and what the clinic had while it stays there. */
export function numbersIn(
  chosen: Country,
  now: { readonly country: string; readonly numbers: ClinicNumbers },
): ClinicNumbers {
  if (chosen === now.country) return now.numbers;
  return COUNTRY_PRESETS[chosen];
}
