import { getTranslations } from "next-intl/server";
import { Attribution } from "@/components/check-in/attribution";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import type { FieldWords } from "@/components/ui/field";
import { PainScale } from "@/components/ui/pain-scale";
import { RadioGroup } from "@/components/ui/radio-group";
import { SKIPPED } from "@/lib/domain/check-in/answers";
import { choiceWordsKey } from "@/lib/domain/check-in/given-answers";
import type { Question } from "@/lib/domain/check-in/questions";
import { STEP_CHOICES } from "@/lib/domain/check-in/step-answers";

type QuestionChoicesProps = {
  readonly question: Pick<Question, "kind" | "key">;
  readonly words: FieldWords;
  /** Where the words of the lines stand that a group's page lists. */
  readonly lines: readonly string[];
  readonly chosen: readonly string[];
  /** Within how many days "new" is new at this clinic. */
  readonly newDays: number;
  /** The way past the question is one of its answers, not a button below. */
  readonly skip?: boolean | undefined;
};

/** The controls of one question, posted as `answer`; the question is the page's heading. */
export async function QuestionChoices({
  question,
  words,
  lines,
  chosen,
  newDays,
  skip,
}: QuestionChoicesProps) {
  const { kind } = question;
  const triage = await getTranslations("triage");
  const values = [...STEP_CHOICES[kind], ...(skip === true ? [SKIPPED] : [])];
  const options = values.map((value) => ({
    value,
    label: kind === "pain" ? value : triage(choiceWordsKey(kind, value), { days: newDays }),
  }));
  const shared = { heading: true, ...words, name: "answer" };
  switch (kind) {
    case "pain":
      return (
        <PainScale
          {...shared}
          lowLabel={triage("answers.painEnds.none")}
          highLabel={triage("answers.painEnds.worst")}
          value={chosen[0] === undefined ? undefined : Number(chosen[0])}
        />
      );
    case "signs":
      return <CheckboxGroup {...shared} options={options} values={chosen} />;
    case "group":
      return (
        <RadioGroup
          {...shared}
          hint={<Lines lead={words.hint} lines={lines.map((line) => triage(line))} />}
          value={chosen[0]}
          options={options}
        />
      );
    default:
      return (
        <>
          <RadioGroup {...shared} value={chosen[0]} options={options} />
          {isMood(question) && <Attribution>{triage("attribution.phq")}</Attribution>}
        </>
      );
  }
}

const isMood = ({ key }: Pick<Question, "key">) => key === "interest" || key === "lowMood";

type LinesProps = { readonly lead: React.ReactNode; readonly lines: readonly string[] };

/** What the two answers are about, one thing a line. */
function Lines({ lead, lines }: LinesProps) {
  return (
    <>
      {lead}
      <ul className="question-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
