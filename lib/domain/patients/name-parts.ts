/** How much of every typed word some part of a name must have; a swapped or missing letter leaves about half. */
export const ALIKE_AT_LEAST = 0.45;

/** Sums of fractions differ by less than this from what they should be. */
const ROUNDING = 1e-6;

/** The words beginning with this one, as the database keeps them: from the first on, up to but without the second. */
export const wordsFrom = (start: string): readonly [string, string] => [` ${start}`, ` ${start}\u{10FFFF}`];

/** Each three letters of the word that follow one another, the space behind it among them: as `name_parts` makes them. */
function threes(word: string): string[] {
  const letters = Array.from(`${word} `);
  return [...new Set(letters.slice(0, -2).map((_, nth) => letters.slice(nth, nth + 3).join("")))];
}

type Share = { readonly part: string; readonly share: number };

/** What names like these words may be found by: parts, each worth a share; names whose shares come to less are not alike. */
export type Likeness = Readonly<{ parts: readonly Share[]; starts: readonly string[]; needed: number }>;

const sum = (shares: readonly number[]): number => shares.reduce((all, one) => all + one, 0);

/**
 * A word of n threes, with the two that its beginning makes ("  l" and " lo"), is at most k/n like a name that has k of
 * them. The two are in too many names to be looked up, so every name is granted them, and so are the ends ("ez ") where
 * enough is left to tell names apart by. What remains to be found is what `needed` says. Where nothing remains, which is
 * so for words of two or three letters, those that begin alike are taken in too.
 */
export function likenessOf(words: readonly string[]): Likeness {
  const read = words.map(threes).map((parts) => ({ parts, share: 1 / (parts.length + 2) }));
  const granted = sum(read.map(({ share }) => 2 * share));
  const ends = sum(read.map(({ parts, share }) => (parts.length > 0 ? share : 0)));
  const needed = ALIKE_AT_LEAST * words.length - granted;
  const withoutEnds = needed - ends > ROUNDING;
  return {
    parts: read.flatMap(({ parts, share }) =>
      parts.filter((part) => !withoutEnds || !part.endsWith(" ")).map((part) => ({ part, share })),
    ),
    starts:
      needed > ROUNDING
        ? []
        : words.map((word) => Array.from(word).slice(0, 2).join("")).filter(({ length }) => length > 1),
    needed: (withoutEnds ? needed - ends : needed) - ROUNDING,
  };
}
