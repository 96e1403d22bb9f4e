import { classifyAll } from "@/lib/domain/dosing/classify-response";
import { logOf } from "@/lib/domain/dosing/item-history";
import { onePerDay } from "@/lib/domain/dosing/rounds-of-a-day";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import type { ItemLog } from "@/lib/domain/dosing/item-log";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { WalkTarget } from "@/lib/domain/dosing/walking";
import { STOP_START_WALK, THRESHOLD_WALK, type Walk } from "@/lib/domain/dosing/walking-course";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

const SECONDS = 60;
/** Pain that "first rises by 2 points if never zero" (DOSE-5). */
const RISE = 2;

/** The walks among these sessions, with how each was taken. */
export function walksOf(
  sessions: readonly SessionOfItem[],
  phase: Phase,
  numbers: DosingNumbers,
): readonly Walk[] {
  const walks = onePerDay(sessions.filter(({ exerciseId }) => exerciseId === THRESHOLD_WALK));
  const logged = walks.flatMap((session) => logOf(session).map((log) => ({ session, log })));
  const classes = classifyAll(
    logged.map(({ log }) => log),
    phase,
    numbers,
  );
  return logged.flatMap(({ session, log }, at) => {
    const [first] = session.logs;
    if (first?.outcome === "not_done" && !session.stop) return [];
    const cutShort = first?.outcome === "part" && hasBegun(log);
    return [
      {
        ...{ date: session.day, class: classes[at]?.class ?? "unknown" },
        ...{ minutes: minutesOf(first?.amount ?? 0), cutShort },
      },
    ];
  });
}

/** Null where nothing was said. */
function minutesOf(seconds: number): number | null {
  return seconds === 0 ? null : Math.max(1, Math.floor(seconds / SECONDS));
}

/** Pain came, or was there before and rose. */
function hasBegun({ pre, worst }: ItemLog): boolean {
  return pre === 0 ? worst > 0 : worst >= pre + RISE;
}

/** The plan's items with today's walk in the place of the prescribed one. */
export function withWalk<Item extends ProgrammeItem>(
  items: readonly Item[],
  target: WalkTarget | null,
): readonly Item[] {
  if (target === null) return items;
  return items.map((item) => (item.exerciseId === THRESHOLD_WALK ? walkToday(item, target) : item));
}

function walkToday<Item extends ProgrammeItem>(item: Item, target: WalkTarget): Item {
  if (target.kind === "walk")
    return { ...item, dose: { ...item.dose, work: { kind: "time", seconds: target.minutes * SECONDS } } };
  const { timesPerDay, daysPerWeek } = item.dose;
  const { defaultDose } = exerciseById(STOP_START_WALK);
  const often = { ...(timesPerDay && { timesPerDay }), ...(daysPerWeek && { daysPerWeek }) };
  return { ...item, exerciseId: STOP_START_WALK, dose: { ...defaultDose, ...often }, own: null };
}
