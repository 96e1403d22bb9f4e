/**
 * A full name as it is compared at the kiosk: without accents, capitals, punctuation or doubled spaces.
 * The order of the words counts: "Lee Ann" is not "Ann Lee". Empty when the name has no letter.
 */
export function nameKey(fullName: string): string {
  return fullName
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđð]/g, (letter) => WITHOUT_ACCENT[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Letters that Unicode does not split into a plain letter and an accent. */
const WITHOUT_ACCENT: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
};
