import { rmdqScore } from "@/lib/domain/outcomes/disability";
import { phq2Score, phq4Score } from "@/lib/domain/outcomes/phq";
import { psfsScore } from "@/lib/domain/outcomes/psfs";
import { type AskedKey, questionnaireOf, RMDQ_ITEMS } from "@/lib/domain/questionnaires/questionnaires";
import { abilitiesOf, type Sitting, type SittingAnswers } from "@/lib/domain/questionnaires/sitting";

/** What one questionnaire of a sitting comes to, as the record keeps it. */
export type Scored = Readonly<{
  measure: AskedKey;
  instrument: string;
  score: number;
  /** PHQ-4: its two items on worry (GAD-2); the rest of the score is PHQ-2. */
  subscore: number | null;
}>;

/** The scores of a whole sitting; a questionnaire that cannot be scored gives none. */
export function scoresOf(sitting: Sitting): Scored[] {
  return sitting.asked.flatMap((one) => {
    const questionnaire = questionnaireOf(one);
    const counted = questionnaire && COUNT[one.id](sitting);
    if (!questionnaire || !counted) return [];
    return [{ measure: one.id, instrument: `${questionnaire.instrument}, v${one.version}`, ...counted }];
  });
}

type Counted = Readonly<{ score: number; subscore: number | null }> | null;
const whole = (score: number | null | undefined): Counted =>
  score === null || score === undefined ? null : { score, subscore: null };
const numberAt = (answers: SittingAnswers, id: string): number | undefined => {
  const answer = answers[id];
  return typeof answer === "number" ? answer : undefined;
};

const COUNT: Readonly<Record<AskedKey, (sitting: Sitting) => Counted>> = {
  pain: ({ answers }) => whole(numberAt(answers, "pain-now")),
  groc: ({ answers }) => whole(numberAt(answers, "groc-change")),
  psfs: (sitting) => whole(psfsScore(abilitiesOf(sitting))),
  "phq-2": ({ answers }) => whole(phq2Score(moodItems(answers, "phq-2"))),
  "phq-4": ({ answers }) => {
    const [nervous, worry] = [numberAt(answers, "phq-4-nervous"), numberAt(answers, "phq-4-worry")];
    const items = moodItems(answers, "phq-4");
    const counted = phq4Score({ ...items, nervous, worry });
    const mood = phq2Score(items);
    return counted && mood !== undefined ? { score: counted.total, subscore: counted.total - mood } : null;
  },
  rmdq: ({ answers }) => {
    const pages = [1, 2, 3].map((page) => answers[`rmdq-today-${page}`] as readonly number[] | undefined);
    // A page passed over is not one without ticks.
    if (pages.includes(undefined)) return null;
    const ticked = pages.flatMap((page) => page ?? []);
    return whole(rmdqScore(Array.from({ length: RMDQ_ITEMS }, (_, index) => ticked.includes(index + 1))));
  },
};

type Mood = Readonly<{ interest: number | undefined; lowMood: number | undefined }>;

function moodItems(answers: SittingAnswers, of: "phq-2" | "phq-4"): Mood {
  return {
    interest: numberAt(answers, `${of}-interest`),
    lowMood: numberAt(answers, `${of}-low-mood`),
  };
}

/**
 * The two mood items of a sitting and the rating of change, under the keys that the rules read. Where one item was skipped
 * the other makes no score, but it may reach the rule's limit alone: for the rules the skipped one is the least it can be.
 */
export function answersForRules({ answers }: Pick<Sitting, "answers">): {
  interest?: number;
  lowMood?: number;
  groc?: number;
} {
  const asked = [moodItems(answers, "phq-4"), moodItems(answers, "phq-2")];
  const mood = asked.find(({ interest, lowMood }) => interest !== undefined || lowMood !== undefined);
  const groc = numberAt(answers, "groc-change");
  return {
    ...(mood && { interest: mood.interest ?? 0, lowMood: mood.lowMood ?? 0 }),
    ...(groc !== undefined && { groc }),
  };
}
