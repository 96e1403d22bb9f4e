import "server-only";
import { classifyAll } from "@/lib/domain/dosing/classify-response";
import type { Return } from "@/lib/domain/dosing/climb-back";
import { dosedItem } from "@/lib/domain/dosing/dosed-item";
import type { DosedItem, ItemLog } from "@/lib/domain/dosing/item-log";
import { itemHistory, logOf } from "@/lib/domain/dosing/item-history";
import { onePerDay } from "@/lib/domain/dosing/rounds-of-a-day";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import { HINGE, type Practised } from "@/lib/domain/dosing/load-gate";
import { type PlanSituation, redDaysInARow } from "@/lib/domain/dosing/plan-rules";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { sideCorrection } from "@/lib/domain/dosing/side-gap";
import { SIDE_TEST_EXERCISES, sideTestsOf } from "@/lib/domain/dosing/side-tests";
import type { StretchRest } from "@/lib/domain/dosing/stretch-rest";
import { lapsesOf } from "@/lib/domain/adherence/lapses";
import { isExerciseId } from "@/lib/domain/exercises/exercise";
import { variantsOf } from "@/lib/domain/exercises/variants";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** What is known of a running plan before one of its items is looked at. */
export type KnownPlan = Readonly<{
  phase: Phase;
  versionId: string;
  startsOn: string;
  today: string;
  numbers: DosingNumbers;
  sessions: readonly SessionOfItem[];
  items: readonly ProgrammeItem[];
  rest: StretchRest | null;
}>;

/** Days in a row with something red, of the present version. */
export function redsInARow({ phase, versionId, numbers, sessions, items }: KnownPlan): number {
  const days = new Set(sessions.filter((one) => one.versionId === versionId).map(({ day }) => day));
  const seen = items.flatMap((item) => {
    const history = itemHistory(item, sessions);
    const responses = classifyAll(history, phase, numbers);
    return history.map(({ date }, at) => ({
      day: date,
      class: responses[at]?.class ?? ("unknown" as const),
    }));
  });
  return redDaysInARow(seen.filter(({ day }) => days.has(day)));
}

/** What of the plan bears on one item. */
export function situationOf(
  item: ProgrammeItem,
  dosed: DosedItem,
  history: readonly ItemLog[],
  known: KnownPlan & Readonly<{ redsInARow: number }>,
): PlanSituation {
  const { phase, numbers, today, sessions, items, rest } = known;
  const practised = (wanted: (one: SessionOfItem) => boolean): readonly Practised[] => {
    const logs = onePerDay(sessions.filter(wanted)).flatMap(logOf);
    return classifyAll(logs, phase, numbers).map((one, at) => ({
      class: one.class,
      formOK: logs[at]?.formOK === true,
    }));
  };
  const { easier } = variantsOf(item.exerciseId);
  const other = items.find(
    ({ exerciseId, side }) => exerciseId === item.exerciseId && isOther(side, item.side),
  );
  const response = classifyAll(history, phase, numbers).at(-1)?.class ?? null;
  const isTest = SIDE_TEST_EXERCISES.includes(item.exerciseId);
  return {
    ...{ item, dosed, history, today, numbers, rest, redsInARow: known.redsInARow },
    back: returnOf(item, history, known),
    hinge: practised(({ exerciseId }) => exerciseId === HINGE),
    pattern: practised(
      ({ exerciseId, dose }) =>
        exerciseId === easier || (exerciseId === item.exerciseId && dose.loadKg === undefined),
    ),
    correction: isTest
      ? sideCorrection(sideTestsOf(item.exerciseId, sessions), response, numbers)
      : { kind: "keep" },
    otherSide: other ? { sets: other.dose.sets } : null,
  };
}

function isOther(one: ProgrammeItem["side"], own: ProgrammeItem["side"]): boolean {
  return (one === "left" && own === "right") || (one === "right" && own === "left");
}

/** The last longer lapse that ended, and the item's sessions since. */
function returnOf(item: ProgrammeItem, history: readonly ItemLog[], known: KnownPlan): Return | null {
  const { phase, numbers, today, startsOn, sessions } = known;
  const doneOn = sessions.filter(({ logs }) => logs.length > 0).map(({ day }) => day);
  const lapse = lapsesOf({ startsOn, today, doneOn }, numbers.longLapseDays).findLast(
    ({ until }) => until !== null,
  );
  if (!lapse || lapse.until === null) return null;
  const { until, from, days } = lapse;
  const responses = classifyAll(history, phase, numbers);
  const before = sessions.findLast(({ exerciseId, day }) => exerciseId === item.exerciseId && day <= from);
  return {
    ...{ on: until, daysOff: days },
    since: history.flatMap(({ date }, at) => (date >= until ? [responses[at]?.class ?? "unknown"] : [])),
    before:
      before && isExerciseId(before.exerciseId)
        ? dosedItem({ ...item, dose: before.dose, side: before.side }, phase, () => false)
        : null,
  };
}
