import { CATALOGUE, type ExerciseId } from "@/lib/domain/exercises/exercise";
import { type ListedExercise, listedOwn, type OwnExercise } from "@/lib/domain/exercises/own-exercise";
import { OTHER_NAMES } from "@/lib/domain/exercises/other-names";

/** The words of one exercise that a search looks at, in the language on screen. */
export type SearchedWords = {
  readonly name: string;
  readonly region: string;
  readonly role: string;
  readonly kit: string;
};

/**
 * The exercises of the clinic and the catalogue that match every word of the query, best first; all for an empty query.
 * Beside its name, an exercise answers to what clinicians call it.
 * A word matches the start of a word, or a word with a slip of the finger: one up to 6 letters, two above.
 */
export function searchExercises(
  query: string,
  words: Readonly<Record<ExerciseId, SearchedWords>>,
  ownExercises: readonly OwnExercise[] = [],
): readonly ListedExercise[] {
  const wanted = wordsOf(query);
  const listed = [
    ...ownExercises.map(listedOwn),
    ...CATALOGUE.map((exercise) => ({ ...exercise, own: null })),
  ];
  return listed
    .map((exercise) => ({ exercise, score: scoreOf(wanted, exercise, words[exercise.id]) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ exercise }) => exercise);
}

function scoreOf(
  wanted: readonly string[],
  { id, category, own }: ListedExercise,
  text: SearchedWords,
): number {
  const name = own ? wordsOf(own.name) : [id.toLowerCase(), ...withPairs(wordsOf(text.name))];
  const others = own ? own.tags.join(" ") : (OTHER_NAMES[id] ?? "");
  const rest = wordsOf(`${text.region} ${text.role} ${text.kit} ${category} ${others}`);
  const scores = wanted.map((word) => Math.max(bestMatch(word, name) * 2, bestMatch(word, rest)));
  return scores.includes(0) ? 0 : scores.reduce((total, score) => total + score, 1);
}

/** The words, and each two that stand together as one: "birddog" for "bird dog". */
const withPairs = (words: readonly string[]) => [
  ...words,
  ...words.slice(1).map((word, index) => `${words[index] ?? ""}${word}`),
];

/** 3 the word itself, 2 its beginning, 1 a slip, 0 none. */
function bestMatch(wanted: string, words: readonly string[]): number {
  return Math.max(0, ...words.map((word) => matchOf(wanted, word)));
}

function matchOf(wanted: string, word: string): number {
  if (word === wanted) return 3;
  if (word.startsWith(wanted)) return 2;
  if (wanted.length < 4) return 0;
  const slips = wanted.length > 6 ? 2 : 1;
  // Also against the beginning, so that a half-typed word may hold a slip.
  return isWithin(slips, wanted, word) || isWithin(slips, wanted, word.slice(0, wanted.length)) ? 1 : 0;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether that many letters added, dropped, changed or swapped with the next turn one word into the other. */
function isWithin(slips: number, one: string, other: string): boolean {
  if (one === other) return true;
  if (slips === 0 || Math.abs(one.length - other.length) > slips) return false;
  const same = lengthOfSameStart(one, other);
  const [left, right] = [one.slice(same), other.slice(same)];
  const isSwap = left[0] === right[1] && left[1] === right[0];
  return (
    isWithin(slips - 1, left.slice(1), right.slice(1)) ||
    isWithin(slips - 1, left.slice(1), right) ||
    isWithin(slips - 1, left, right.slice(1)) ||
    (isSwap && isWithin(slips - 1, left.slice(2), right.slice(2)))
  );
}

function lengthOfSameStart(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}
