import { SaidNo } from "@/components/kiosk/said-no";
import { shown, type Words, wordsOf } from "@/components/kiosk/shown-answer";
import { stepTitle } from "@/components/kiosk/step-title";
import { SummaryList } from "@/components/ui/summary-list";
import { answerAnchor } from "@/lib/domain/intake/changed-answer";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { bySubject, saysNo } from "@/lib/domain/intake/check-subjects";
import type { IntakeStep } from "@/lib/domain/intake/form";

export type AnswerListProps = {
  /** Where the pages are. */
  readonly base: string;
  readonly steps: readonly IntakeStep[];
  readonly answers: IntakeAnswers;
  /** On a phone of one's own; a tablet at the desk is read by others too. */
  readonly withOwnWords?: boolean;
};

const WHOLE_QUESTION: readonly IntakeStep["kind"][] = ["change", "yes-no", "one-or-both"];

/** A short name says enough beside what was chosen. Beside "Yes" or "No" only the whole question does. */
const termOf = (step: IntakeStep, { intake }: Words): Promise<string> | string =>
  WHOLE_QUESTION.includes(step.kind) ? stepTitle(step) : intake(`steps.${step.id}.label`);

/** All answers by subject, with a Change link each: what was told stands open, and every plain "no" in one line. */
export async function AnswerList({ base, steps, answers, withOwnWords = false }: AnswerListProps) {
  const words = await wordsOf();
  const rowOf = async (step: IntakeStep) => ({
    id: step.id,
    term: await termOf(step, words),
    value: shown(step, answers, words, withOwnWords),
    changeHref: `${base}/${step.id}`,
  });
  const groups = bySubject(steps).map(async (group) => {
    const saidNo = group.steps.filter((step) => saysNo(step, answers));
    const told = group.steps.filter((step) => !saidNo.includes(step));
    return {
      subject: group.subject,
      told: await Promise.all(
        told.map(async (step) => ({ ...(await rowOf(step)), anchor: answerAnchor(step.id) })),
      ),
      names: saidNo.map(({ id }) => ({
        anchor: answerAnchor(id),
        words: words.intake(`steps.${id}.label`),
      })),
      saidNo: await Promise.all(saidNo.map(rowOf)),
    };
  });
  const change = words.common("change");
  return (await Promise.all(groups)).map(({ subject, told, names, saidNo }) => (
    <section key={subject} aria-labelledby={`subject-${subject}`} className="space-y-3">
      <h2 id={`subject-${subject}`}>{words.check(`subjects.${subject}`)}</h2>
      {told.length > 0 && <SummaryList longTerms changeWord={change} rows={told} />}
      {saidNo.length > 0 && (
        <SaidNo title={words.check("saidNo", { count: saidNo.length })} names={names}>
          <SummaryList longTerms changeWord={change} rows={saidNo} />
        </SaidNo>
      )}
    </section>
  ));
}
