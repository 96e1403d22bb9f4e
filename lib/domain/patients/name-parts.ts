/** How much of every typed word some part of a name must have; a swapped or missing letter leaves about half. */
export const ALIKE_AT_LEAST = 0.45;

/** Sums of fractions differ by less than this from what they should be. */
const ROUNDING = 1e-6;

/** The words beginning with this one, as the database keeps them: from the first on, up to but without the second. */
export const wordsFrom = (start: string): readonly [string, string] => [` ${start}`, ` ${start}\u{10FFFF}`];

/** The ends of numbers beginning with these digits, as the database keeps them; null where it keeps none so short. */
export const endsFrom = (digits: string): readonly [string, string] | null =>
  digits.length < 3 ? null : [`#${digits}`, `#${digits}:`];

/** Each three letters of the word that follow one another, the space behind it among them: as `patient_parts` makes them. */
function threes(letters: readonly string[]): string[] {
  const ended = [...letters, " "];
  return [...new Set(ended.slice(0, -2).map((_, nth) => ended.slice(nth, nth + 3).join("")))];
}

/** A part of a name, and how much a name that has it is like what was typed. */
type Share = { readonly part: string; readonly share: number };

/**
 * What names like these words may be found by: whole parts, and how their words begin. Names whose shares come to less
 * than `needed` are not alike.
 */
export type Likeness = Readonly<{ parts: readonly Share[]; starts: readonly Share[]; needed: number }>;

const sum = (shares: readonly Share[]): number => shares.reduce((all, { share }) => all + share, 0);

/** A word's threes: the first, how it begins, has one letter of it and is in too many names; the second has two. */
function read(word: string) {
  const letters = Array.from(word);
  const inner = threes(letters);
  const share = 1 / (inner.length + 2);
  const shared = (part: string): Share => ({ part, share });
  return {
    share,
    start: letters.length > 1 ? [shared(letters.slice(0, 2).join(""))] : [],
    inner: inner.filter((part) => !part.endsWith(" ")).map(shared),
    // A word of one letter is its own second and last, as the database keeps it.
    end: shared(letters.length > 1 ? (inner.at(-1) ?? "") : ` ${word}`),
  };
}

/**
 * A word of n threes, with the two that its beginning makes ("  l" and " lo"), is at most k/n like a name that has k of
 * them. Those two are in many names, so every name is granted them; but for the second of the longest word, and of as
 * many others as it takes that something remains to be found. The ends ("ez ") are granted too where what is left still
 * takes two parts of any word. What remains is what `needed` says.
 */
export function likenessOf(words: readonly string[]): Likeness {
  const all = words.map(read).sort((one, other) => one.share - other.share);
  const atLeast = ALIKE_AT_LEAST * words.length - ROUNDING;
  let needed = atLeast - all.reduce((granted, { share, start }) => granted + share + sum(start), 0);
  const starts: Share[] = [];
  for (const { start } of all) {
    if (starts.length > 0 && needed > 0) break;
    starts.push(...start);
    needed += sum(start);
  }
  const [inner, ends] = [all.flatMap((one) => one.inner), all.map(({ end }) => end)];
  const withoutEnds = needed - sum(ends) >= 2 * (all.at(-1)?.share ?? 0);
  return withoutEnds
    ? { parts: inner, starts, needed: needed - sum(ends) }
    : { parts: [...inner, ...ends], starts, needed };
}
