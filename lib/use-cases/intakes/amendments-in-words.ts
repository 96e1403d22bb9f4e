import "server-only";
import type { IntakeReview } from "@/lib/contracts/intake";
import type { AmendmentRow } from "@/lib/data/intakes/intake-amendments";
import { answersNow, closedGroup } from "@/lib/domain/intake/amending";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { intakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { regionWords } from "@/lib/i18n/intake-words";
import { questionAsked, redFlagAnswers, storyInWords } from "@/lib/use-cases/intakes/answers-in-words";

const NONE = "Not answered";

/** One answer in words, whichever kind its question is; of a line that a "none of these" left out, that. */
export function answerInWords(step: IntakeStepId, answers: IntakeAnswers, handedIn: IntakeAnswers): string {
  const value = answers[step];
  if (value === undefined) {
    const line = intakeStep(step);
    const group = line && closedGroup(line, handedIn);
    return group === undefined ? NONE : answerInWords(group, handedIn, handedIn);
  }
  const only: IntakeAnswers = { [step]: value };
  if (only.where) {
    const { regions } = only.where;
    return regions.length === 0 ? "Nothing hurts" : regions.map(regionWords).join("; ");
  }
  return storyInWords(only)[0]?.words ?? redFlagAnswers(only)[0]?.answer ?? NONE;
}

/** What was added after an intake was handed in, oldest first: who, when, why, and what it was before. */
export function amendmentsInWords(
  handedIn: IntakeAnswers,
  rows: readonly AmendmentRow[],
  timeZone: string,
): IntakeReview["amendments"] {
  return rows.map(({ id, kind, answers, why, at, by }, place) => {
    const before = answersNow(handedIn, rows.slice(0, place));
    const changes = (Object.keys(answers) as IntakeStepId[]).map((step) => ({
      step,
      question: questionAsked(step),
      was: answerInWords(step, before, handedIn),
      now: answerInWords(step, answers, handedIn),
    }));
    return { id, kind, why, by, at: dayAndTime(at, timeZone), changes };
  });
}
