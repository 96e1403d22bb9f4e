import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { Phase } from "@/lib/domain/exercises/written-exercise";

/** What makes pain irritable (DOSE-3); any one of them is enough. */
export type Irritability = Readonly<{
  painNow: number;
  /** How long a flare after a small task takes to settle; null when there was none. */
  flareMinutes: number | null;
  /** Whether each of the last sessions had settled by the next morning, oldest first. */
  settledByMorning: readonly boolean[];
  constantPain: boolean;
}>;

const UNSETTLED_SESSIONS = 2;

export function isIrritable(signs: Irritability, numbers: DosingNumbers): boolean {
  const last = signs.settledByMorning.slice(-UNSETTLED_SESSIONS);
  return (
    signs.painNow >= numbers.irritablePain ||
    (signs.flareMinutes !== null && signs.flareMinutes > numbers.irritableMinutes) ||
    (last.length === UNSETTLED_SESSIONS && last.every((settled) => !settled)) ||
    signs.constantPain
  );
}

/** The phase by days since this episode began; irritable pain is acute whenever it is. Return is the clinician's alone. */
export function phaseByTime(daysSinceOnset: number, irritable: boolean, numbers: DosingNumbers): Phase {
  if (irritable || daysSinceOnset <= numbers.acuteDays) return "A";
  return daysSinceOnset <= numbers.settlingDays ? "S" : "C";
}

/** What must hold before a plan leaves the acute phase. Scores and responses oldest first. */
export function mayLeaveAcute(
  seen: Readonly<{
    scores: readonly number[];
    reds: readonly boolean[];
    walkMinutes: number;
    alertOpen: boolean;
  }>,
  numbers: DosingNumbers,
): boolean {
  const scores = seen.scores.slice(-numbers.leaveAcuteCheckIns);
  return (
    scores.length === numbers.leaveAcuteCheckIns &&
    scores.every((score) => score <= numbers.leaveAcutePain) &&
    !seen.reds.slice(-numbers.leaveAcuteCheckIns).includes(true) &&
    seen.walkMinutes >= numbers.leaveAcuteWalk &&
    !seen.alertOpen
  );
}
