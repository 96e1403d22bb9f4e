/** How an alert ended. unreachable: three attempts stand in its history, and the note says what was done then. */
export const ALERT_OUTCOMES = ["spoke", "attended-emergency", "unreachable", "other"] as const;
export type AlertOutcome = (typeof ALERT_OUTCOMES)[number];

/** What came of an attempt to reach the patient. */
export const ATTEMPT_RESULTS = ["no-answer", "left-message", "spoke"] as const;
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number];

export const ATTEMPTS_BEFORE_UNREACHABLE = 3;

/** Those in which nobody was reached. */
export const failedOf = (attempts: readonly AttemptResult[]): number =>
  attempts.filter((result) => result !== "spoke").length;

/** From when attempts count: those before a resolution that did not hold stay in the history, and count no more. */
export const countedSince = (reopened: boolean): string =>
  reopened ? " since the alert was opened again" : "";

export type Resolution = {
  readonly outcome: AlertOutcome;
  /** When the patient was reached, or tried last. */
  readonly handledAt: Date;
  /** YYYY-MM-DD */
  readonly nextReviewOn: string;
};
export type ResolutionProblem = {
  readonly field: "outcome" | "handledAt" | "nextReviewOn";
  readonly words: string;
};

type Known = {
  /** Since the alert was raised, or opened again. */
  readonly attempts: readonly AttemptResult[];
  /** It was resolved and opened again. */
  readonly reopened: boolean;
  readonly raisedAt: Date;
  readonly now: Date;
  /** YYYY-MM-DD on the clinic's calendar. */
  readonly today: string;
};

const MINUTE = 60_000;

/** Why this cannot close the alert; empty when it can. */
export function resolutionProblems(resolution: Resolution, known: Known): ResolutionProblem[] {
  const { outcome, handledAt, nextReviewOn } = resolution;
  const problems: ResolutionProblem[] = [];
  const failed = failedOf(known.attempts);
  if (outcome === "unreachable" && failed < ATTEMPTS_BEFORE_UNREACHABLE) {
    const words = `Unreachable needs ${ATTEMPTS_BEFORE_UNREACHABLE} recorded attempts${countedSince(known.reopened)}; there ${failed === 1 ? "is 1" : `are ${failed}`}.`;
    problems.push({ field: "outcome", words });
  }
  // A form gives whole minutes, so the minute that runs now may begin before the alert or end after this moment.
  if (handledAt.getTime() > known.now.getTime() + MINUTE)
    problems.push({ field: "handledAt", words: "This time is still to come." });
  if (handledAt.getTime() < Math.min(known.raisedAt.getTime(), known.now.getTime()) - MINUTE)
    problems.push({ field: "handledAt", words: "This is before the alert was raised." });
  if (nextReviewOn < known.today)
    problems.push({ field: "nextReviewOn", words: "This day has passed. Choose today or later." });
  return problems;
}
