/** A full name as the kiosk compares it: no accents, case, punctuation or doubled spaces. */
export function nameKey(fullName: string): string {
  return fullName
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
