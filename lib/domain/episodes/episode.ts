/** How far along one problem is, from the first weeks to the way back. */
export const EPISODE_PHASES = ["acute", "subacute", "persistent", "return"] as const;
export type EpisodePhase = (typeof EPISODE_PHASES)[number];

export const EPISODE_ENDS = [
  "goal-reached",
  "much-better",
  "keeps-going-alone",
  "referred",
  "no-change",
  "stopped-coming",
  "other",
] as const;
export type EpisodeEnd = (typeof EPISODE_ENDS)[number];

/** One problem of a patient from its first day to its end. Days are YYYY-MM-DD. */
export type Episode = {
  readonly id: string;
  readonly problem: string;
  readonly startedOn: string;
  readonly startedBy: string;
  readonly endedOn: string | null;
  readonly endReason: EpisodeEnd | null;
  readonly endNote: string | null;
  readonly endedBy: string | null;
  /** Ends that were taken back, the newest first. */
  readonly reopenings: readonly {
    readonly endedOn: string;
    readonly endReason: EpisodeEnd;
    readonly endedBy: string;
    readonly reason: string;
    readonly by: string;
    /** YYYY-MM-DD at the clinic. */
    readonly on: string;
  }[];
  /** The newest first; there is always one. */
  readonly steps: readonly {
    readonly phase: EpisodePhase;
    readonly goal: string;
    readonly fromOn: string;
    readonly by: string;
  }[];
};

/** What is wrong with a day that a clinician gives, YYYY-MM-DD; null: nothing. */
export function dayProblem(
  day: string,
  { today, notBefore }: { readonly today: string; readonly notBefore: string | null },
): "ahead" | "before" | null {
  if (day > today) return "ahead";
  return notBefore !== null && day < notBefore ? "before" : null;
}

const WEEKS_6 = 42;
const WEEKS_12 = 84;

/** The phase that so many days suggest, as DOSE-3 cuts them: up to 6 weeks, up to 12, longer. A clinician decides. */
export function phaseAfter(days: number): EpisodePhase {
  if (days <= WEEKS_6) return "acute";
  return days <= WEEKS_12 ? "subacute" : "persistent";
}
