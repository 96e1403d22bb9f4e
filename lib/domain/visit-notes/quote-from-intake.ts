import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { askedAnswers, historyFlags, saysHistorySame, unsureHistory } from "@/lib/domain/intake/progress";
import type { IntakeStepId } from "@/lib/domain/intake/form";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";

/** One line of the patient's own account. `steps` names the page it comes from; choices are codes with words in messages. */
export type QuotedLine =
  | { readonly step: "reason" | "how-it-began"; readonly choice: string; readonly text: string | null }
  | { readonly step: "where"; readonly regions: readonly string[] }
  | { readonly step: "pain-now" | "pain-usual"; readonly pain: number }
  | { readonly step: "how-long"; readonly choice: string }
  | {
      readonly step: "history";
      readonly flags: readonly HistoryFlag[];
      /** What they know of a cancer they ticked. */
      readonly cancer?: CancerDetails;
      readonly unsureOn: readonly IntakeStepId[];
      /** They say that the rest is as they told it before. */
      readonly isSame?: true;
    };

/** The patient's answers as the parts of a quote for S, in the order they were asked; red flags stand in the triage. */
export function quoteFromIntake(answers: IntakeAnswers): readonly QuotedLine[] {
  const asked = askedAnswers(answers);
  const { where } = asked;
  const isSame = saysHistorySame(asked);
  const cancer = asked["history-cancer"];
  const history = {
    ...{ flags: historyFlags(asked), unsureOn: unsureHistory(asked) },
    ...(cancer && { cancer }),
    ...(isSame && { isSame }),
  };
  const saysSomething = isSame || history.flags.length + history.unsureOn.length > 0;
  return [
    ...choiceLine("reason", asked.reason),
    ...(where ? [{ step: "where", regions: where.regions } as const] : []),
    ...painLine("pain-now", asked["pain-now"]),
    ...painLine("pain-usual", asked["pain-usual"]),
    ...(asked["how-long"] ? [{ step: "how-long", choice: asked["how-long"] } as const] : []),
    ...choiceLine("how-it-began", asked["how-it-began"]),
    ...(saysSomething ? [{ step: "history", ...history } as const] : []),
  ];
}

function choiceLine(
  step: "reason" | "how-it-began",
  answer: { readonly choice: string; readonly text?: string } | undefined,
): readonly QuotedLine[] {
  return answer ? [{ step, choice: answer.choice, text: answer.text ?? null }] : [];
}

function painLine(step: "pain-now" | "pain-usual", pain: number | undefined): readonly QuotedLine[] {
  return pain === undefined ? [] : [{ step, pain }];
}
