import { classifyAll } from "@/lib/domain/dosing/classify-response";
import { logOf } from "@/lib/domain/dosing/item-history";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import type { Practice } from "@/lib/domain/dosing/load-gate";
import { onePerDay } from "@/lib/domain/dosing/rounds-of-a-day";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { Phase } from "@/lib/domain/exercises/written-exercise";

/** What was done well without load, exercise by exercise: green, with good form (DOSE-2, skill gate). */
export function practiceOf(
  sessions: readonly SessionOfItem[],
  phase: Phase,
  numbers: DosingNumbers,
): Practice {
  const unloaded = sessions.filter(({ dose }) => dose.loadKg === undefined);
  const ids = [...new Set(unloaded.map(({ exerciseId }) => exerciseId))];
  return Object.fromEntries(
    ids.map((id) => {
      const logs = onePerDay(unloaded.filter(({ exerciseId }) => exerciseId === id)).flatMap(logOf);
      const good = classifyAll(logs, phase, numbers).filter(
        (one, at) => one.class === "green" && logs[at]?.formOK === true,
      );
      return [id, good.length];
    }),
  );
}
