import type { BodyRegionId } from "@/lib/domain/body/body-regions";
import type { HistorySame, HowItBegan, HowLong, Reason } from "@/lib/domain/intake/choices";
import type { Drawing } from "@/lib/domain/intake/drawing";
import type { HistoryStepId } from "@/lib/domain/intake/history-steps";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import type { RedFlagStepAnswers } from "@/lib/domain/intake/red-flag-steps";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";
import type { Sex } from "@/lib/domain/triage/answers";

/** A chosen option and the patient's own words; the words are always asked for with "other". */
export type ChoiceWithText<Option extends string> = { readonly choice: Option; readonly text?: string };

/** What a history page was answered with. `unsure`: the patient also ticked "I do not know". */
export type HistoryAnswer = { readonly flags: readonly HistoryFlag[]; readonly unsure: boolean };

/** A signature under one version of the consent text, typed (or empty), drawn, or both; the server adds who and when. */
export type ConsentAnswer = {
  readonly version: string;
  readonly signature: string;
  readonly drawing?: Drawing;
};

type OwnAnswers = {
  readonly details: { readonly confirmed: true };
  readonly reason: ChoiceWithText<Reason>;
  /** Empty: the patient says that nothing hurts. */
  readonly where: { readonly regions: readonly BodyRegionId[] };
  /** 0 to 10. */
  readonly "pain-now": number;
  /** 0 to 10. */
  readonly "pain-usual": number;
  readonly "how-long": HowLong;
  readonly "how-it-began": ChoiceWithText<HowItBegan>;
  /** Only of a patient who has told their history before. */
  readonly "history-same": HistorySame;
  /** Only of a patient who has just ticked "cancer". */
  readonly "history-cancer": CancerDetails;
  readonly sex: Sex | "skipped";
  readonly consent: ConsentAnswer;
};

/** An intake as far as it is answered: one value per step id. A skipped or open step is absent. */
export type IntakeAnswers = Partial<
  OwnAnswers & RedFlagStepAnswers & Readonly<Record<HistoryStepId, HistoryAnswer>>
>;
