import { GROC_MATTERS, grocVerdict } from "@/lib/domain/outcomes/groc";
import { RATING, type Reading } from "@/lib/domain/outcomes/measure-reading";
import type { Point } from "@/lib/domain/outcomes/measure-record";
import { PHQ2_POSITIVE, phq4Band } from "@/lib/domain/outcomes/phq";
import { dayWords, pointWords, signed } from "@/lib/domain/outcomes/score-words";

// Measures of which the newest score alone is read.

export function ratingReading({ on, score }: Point): Reading {
  const verdict = grocVerdict(score);
  const beside = `${verdict === "unclear" ? "less" : "more"} than the ${GROC_MATTERS} that matter`;
  return {
    sentence: `On ${dayWords(on)} the patient rated the change since the start at ${signed(score)} (−5\u00A0to\u00A0+5), ${beside}.`,
    detail: "It leans to how the day feels: never read it alone (Kamper 2009; Bobos 2020).",
    verdict,
    marks: [
      { at: GROC_MATTERS, words: `${RATING.better} ${signed(GROC_MATTERS)}` },
      { at: -GROC_MATTERS, words: `${RATING.worse} ${signed(-GROC_MATTERS)}` },
    ],
  };
}

export function moodReading({ on, score }: Point): Reading {
  const beside = score >= PHQ2_POSITIVE ? "positive" : "not positive";
  return {
    sentence: `On ${dayWords(on)} it was ${score} of 6, ${beside}: ${PHQ2_POSITIVE} or more is positive.`,
    detail:
      "A screen, no diagnosis and no measure of change. Taking 2 as positive too finds more people (Arroll 2010).",
    verdict: null,
    marks: [{ at: PHQ2_POSITIVE, words: `Positive from ${PHQ2_POSITIVE}` }],
  };
}

export function worryReading({ on, score, subscore }: Point): Reading {
  const worry = subscore ?? 0;
  const half = (name: string, of: number) =>
    `${name} ${of} of 6, ${of >= PHQ2_POSITIVE ? "positive" : "not positive"}`;
  return {
    sentence: `On ${dayWords(on)} it was ${score} of 12, ${phq4Band(score)}: ${half("worry", worry)}; ${half("low mood", score - worry)}.`,
    detail: `A screen, no diagnosis and no measure of change. A half of ${PHQ2_POSITIVE} or more is positive (NINDS CDE).`,
    ...{ verdict: null, marks: [] },
  };
}

export function riskReading(last: Point): Reading {
  return {
    sentence: `On ${dayWords(last.on)} it was ${pointWords("start-back", last)}.`,
    detail: "A risk group, no measure of change.",
    ...{ verdict: null, marks: [] },
  };
}
