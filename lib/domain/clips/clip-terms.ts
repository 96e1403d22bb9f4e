/** What a patient agrees to when a clip is sent. Changing any of it is the next version of the consent. */
export const CLIP_TERMS = {
  consentVersion: 1,
  mostSeconds: 30,
  /** Then the worker takes it away. */
  keptDays: 90,
  /** Of one patient at a time. */
  mostKept: 5,
} as const;

const DAY_MS = 86_400_000;

/** When a clip sent now goes by itself. */
export function keepUntil(sentAt: Date): Date {
  return new Date(sentAt.getTime() + CLIP_TERMS.keptDays * DAY_MS);
}

/** "0:07": a second of a clip as a player shows it. */
export function clipTime(second: number): string {
  return `${Math.floor(second / 60)}:${String(second % 60).padStart(2, "0")}`;
}
