/** Why the rules propose what they propose, in the clinic's words. */
export const DOSE_REASONS = {
  "alert-open": "An urgent or emergency alert is open: nothing is done until a clinician has reassessed.",
  "no-session": "No session has been logged at this dose.",
  "reds-in-a-row": "The last sessions were all red: the plan waits until someone has looked.",
  "away-too-long": "It has been so long since the last session that the plan needs a new assessment.",
  away: "It has been a while since the last session: start again lighter and climb back.",
  "red-again": "Red twice in a row: take the amount down.",
  "red-no-easier": "Red, and there is no easier variant: take the amount down.",
  "red-easier": "Red: change to the easier variant.",
  "ambers-in-a-row": "Amber session after session: offer the easier variant.",
  amber: "Amber: the same dose again.",
  "morning-unknown": "The morning after has not been answered: no step up without it.",
  "mornings-climb": "Mornings hurt more this week than last week: nothing rises this week.",
  "few-greens": "Not enough green sessions in a row yet.",
  form: "The form did not feel right last time.",
  "short-of-target": "The target was not reached last time.",
  "alert-soon": "An alert is still open: nothing rises until it is closed.",
  "few-sessions": "Too few sessions in the last seven days to tell.",
  greens: "Green, with good form and the target reached: one small step up.",
  "at-the-top": "Green, and there is nothing left to raise.",
} as const satisfies Readonly<Record<string, string>>;

export type DoseReason = keyof typeof DOSE_REASONS;
