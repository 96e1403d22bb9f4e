/** What of the chart a letter can begin with, in the order it is written. */
export const LETTER_PARTS = {
  episode: "The episode, its phase and goal",
  flags: "Open red flags",
  history: "Health history",
  note: "The last signed note",
  tests: "Movement tests that fell short or hurt",
  measures: "Outcome measures",
  programme: "The exercise programme",
} as const;
export type LetterPart = keyof typeof LETTER_PARTS;
export const LETTER_PART_KEYS = Object.keys(LETTER_PARTS) as readonly LetterPart[];

/** The lines each part has to say; none where the chart says nothing of it. */
export type LetterFacts = Readonly<Record<LetterPart, readonly string[]>>;

const HEADINGS: Readonly<Record<LetterPart, string>> = {
  episode: "Problem",
  flags: "Red flags that are open",
  history: "History",
  note: "Findings of the last visit",
  tests: "Movement tests",
  measures: "Outcome measures",
  programme: "Exercise programme",
};

/** The text a letter begins with: each part that was chosen and has something to say, under its heading. */
export function draftText(facts: LetterFacts, chosen: readonly LetterPart[]): string {
  return LETTER_PART_KEYS.filter((part) => chosen.includes(part) && facts[part].length > 0)
    .map((part) => `${HEADINGS[part]}\n${facts[part].join("\n")}`)
    .join("\n\n");
}

/** What a measure says, named once: most sentences name it themselves. */
export const measureLine = ({
  name,
  sentence,
}: {
  readonly name: string;
  readonly sentence: string;
}): string => (sentence.startsWith(name) ? sentence : `${name}: ${sentence}`);
