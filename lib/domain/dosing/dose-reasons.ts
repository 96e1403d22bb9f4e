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
  "plan-reds": "Red sessions in a row, whatever the exercise: the whole plan goes one step down.",
  "sharp-gone": "A sharp pain stopped it and went with a walk: the easier variant from the next time on.",
  "stretch-rest": "Stretching made it worse, or its relief was short again and again: static stretches rest.",
  "weaker-side": "Two tests show one side behind: it goes first and gets a set more.",
  "weak-side-red": "The weaker side was red: its extra set goes.",
  "sides-equal": "Two tests show both sides alike again: equal sets.",
  "after-lapse": "Back after a longer break: nothing rises until enough sessions have been green.",
  climbing: "Back after a long break and green: a step towards the old dose, a fifth at most.",
  "load-gate":
    "Technique first: load waits until the hip hinge and the movement without load have each been green with good form.",
  "at-the-top": "Green, and there is nothing left to raise.",
} as const satisfies Readonly<Record<string, string>>;

export type DoseReason = keyof typeof DOSE_REASONS;
