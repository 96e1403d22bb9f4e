import type { FormAnswer } from "@/lib/domain/check-in/answers";
import type { QuestionKind } from "@/lib/domain/check-in/questions";
import { choicesFor } from "@/lib/domain/check-in/step-answers";
import type {
  ChoiceWithText,
  ConsentAnswer,
  HistoryAnswer,
  IntakeAnswers,
} from "@/lib/domain/intake/answers";
import type { IntakeStep } from "@/lib/domain/intake/form";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { CANCER_FIELDS, type CancerDetails } from "@/lib/domain/patients/cancer-details";

/** The field values that stand for a given answer, to fill the page in again; empty while there is none. */
export function fieldsFor(step: IntakeStep, answers: IntakeAnswers): RawFields {
  switch (step.kind) {
    case "details":
      return {};
    case "choice":
      return { answer: answers[step.id] };
    case "choice-with-text":
      return textFields(answers[step.id]);
    case "regions":
      return regionFields(answers.where);
    case "history":
      return historyFields(answers[step.id]);
    case "cancer":
      return cancerFields(answers["history-cancer"]);
    case "consent":
      return consentFields(answers.consent);
    default:
      return questionFields(step.kind, answers[step.id]);
  }
}

function textFields(answer: ChoiceWithText<string> | undefined): RawFields {
  return { answer: answer?.choice, text: answer?.text };
}

function regionFields(where: IntakeAnswers["where"]): RawFields {
  return { regions: where?.regions.length === 0 ? ["none"] : where?.regions };
}

function historyFields(answer: HistoryAnswer | undefined): RawFields {
  if (!answer) return {};
  if (answer.flags.length === 0 && !answer.unsure) return { flags: ["none"] };
  return { flags: [...answer.flags, ...(answer.unsure ? ["unknown"] : [])] };
}

/** The boxes filled in with what is known. */
export function cancerFields(details: CancerDetails | null | undefined): RawFields {
  const { type, year, active } = details ?? {};
  return {
    [CANCER_FIELDS.type]: type,
    [CANCER_FIELDS.year]: year?.toString(),
    [CANCER_FIELDS.active]: active,
  };
}

function consentFields(answer: ConsentAnswer | undefined): RawFields {
  const drawing = answer?.drawing && JSON.stringify(answer.drawing);
  return { agree: answer && "yes", signature: answer?.signature, drawing };
}

function questionFields(kind: QuestionKind, answer: FormAnswer | undefined): RawFields {
  return answer === undefined ? {} : { answer: choicesFor(kind, answer) };
}
