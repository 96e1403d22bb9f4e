/** A phone number that no line break can cut in two. */
export const unbroken = (number: string): string =>
  // Browsers break "555-0100" behind its hyphen; a word joiner has no width and forbids it.
  number.replaceAll(" ", "\u00a0").replaceAll("-", "-\u2060");
