/** How a proposed change stands. */
export type ChangeState = "waits-for-person" | "waits-for-time" | "in-effect" | "declined";

export type ProposedChange = Readonly<{
  /** With nobody to confirm it, it takes effect by itself at this time. */
  waitsUntil: Date | null;
  answer: "confirmed" | "declined" | null;
  /** When it took or takes effect; null when only another person's answer can bring that. */
  effectiveAt: Date | null;
}>;

/** A clinic's only clinician has this long to think again, and everybody sees it meanwhile. */
export const ALONE_WAITS_MS = 24 * 60 * 60_000;

export function changeState({ waitsUntil, answer, effectiveAt }: ProposedChange, now: Date): ChangeState {
  if (effectiveAt !== null && effectiveAt <= now) return "in-effect";
  if (answer === "declined") return "declined";
  return waitsUntil === null ? "waits-for-person" : "waits-for-time";
}

export function isWaiting(change: ProposedChange, now: Date): boolean {
  return ["waits-for-person", "waits-for-time"].includes(changeState(change, now));
}
