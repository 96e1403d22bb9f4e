/** A phone number that no line break can cut in two. */
export const unbroken = (number: string): string => number.replaceAll(" ", "\u00a0");
