/** A phone number that no line break can cut in two. */
export const unbroken = (number: string): string =>
  // Browsers break "555-0100" behind its hyphen; a word joiner has no width and forbids it.
  number.replaceAll(" ", "\u00a0").replaceAll("-", "-\u2060");

/** Each "9:30 am" in a sentence stays on one line. */
export const unbrokenTimes = (words: string): string =>
  words.replaceAll(/\b(\d{1,2}:\d\d) ([ap]m)\b/g, "$1\u00a0$2");

/** Each "Nov 20, 2026" in a sentence stays on one line. */
export const unbrokenDates = (words: string): string =>
  words.replaceAll(/\b([A-Z][a-z]{2}) (\d{1,2}), (\d{4})\b/g, "$1\u00a0$2,\u00a0$3");
