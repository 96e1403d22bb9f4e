import { daysAfter } from "@/lib/domain/dosing/days";
import { median } from "@/lib/domain/dosing/median";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";

/** What a patient said after stretching the sore area; minutes null when not asked. */
export type StretchLog = Readonly<{ date: string; worse: boolean; reliefMinutes: number | null }>;
export type PainOfDay = Readonly<{ date: string; pain: number; usual: number }>;

/** Why static stretches of the sore area rest, and the first day they may come back (DOSE-4). */
export type StretchRest = Readonly<{ because: "worse" | "short-relief" | "flare"; until: string }>;

/** The rest that still holds today, the longest where there are more; null when stretching is open. Oldest first. */
export function stretchRest(
  logs: readonly StretchLog[],
  pains: readonly PainOfDay[],
  today: string,
  numbers: DosingNumbers,
): StretchRest | null {
  return [...restsFromLogs(logs, numbers), ...restsFromFlares(pains, numbers)]
    .filter(({ until }) => until > today)
    .reduce<StretchRest | null>(
      (longest, rest) => (longest && longest.until >= rest.until ? longest : rest),
      null,
    );
}

/** Counting starts again after a rest, and leaves out what was logged while it ran. */
function restsFromLogs(logs: readonly StretchLog[], numbers: DosingNumbers): readonly StretchRest[] {
  const rests: StretchRest[] = [];
  let counted: StretchLog[] = [];
  for (const log of logs) {
    if (log.date < (rests.at(-1)?.until ?? "")) continue;
    counted.push(log);
    const because = tooMuch(counted, numbers);
    if (because === null) continue;
    rests.push({ because, until: daysAfter(log.date, numbers.stretchOffDays) });
    counted = [];
  }
  return rests;
}

function tooMuch(logs: readonly StretchLog[], numbers: DosingNumbers): "worse" | "short-relief" | null {
  const short = logs.filter((log) => (log.reliefMinutes ?? Infinity) < numbers.shortReliefMinutes);
  if (logs.filter(({ worse }) => worse).length >= numbers.worseStretches) return "worse";
  return short.length >= numbers.shortReliefs ? "short-relief" : null;
}

function restsFromFlares(pains: readonly PainOfDay[], numbers: DosingNumbers): readonly StretchRest[] {
  return pains
    .filter(({ pain, usual }) => pain >= usual + numbers.flareRise)
    .map(({ date }) => ({ because: "flare", until: daysAfter(date, numbers.flareSettledDays) }));
}

const USUAL_FROM = 3;
const USUAL_OF = 7;

/** Each day's pain against what was usual before it: the median of up to seven days, where there are three at least. */
export function againstUsual(
  days: readonly Readonly<{ date: string; pain: number }>[],
): readonly PainOfDay[] {
  return days.flatMap((day, index) => {
    const before = days.slice(Math.max(0, index - USUAL_OF), index).map(({ pain }) => pain);
    const usual = before.length < USUAL_FROM ? null : median(before);
    return usual === null ? [] : [{ ...day, usual }];
  });
}
