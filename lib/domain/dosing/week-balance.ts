import { type Balance, balanceOf } from "@/lib/domain/dosing/balance";
import { weekOf } from "@/lib/domain/dosing/mornings";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import { isExerciseId } from "@/lib/domain/exercises/exercise";

const WEEK = 7;

/** Sets done that stretch and that strengthen, week by week up to today, oldest first (DOSE-7). */
export function balanceByWeek(
  sessions: readonly SessionOfItem[],
  today: string,
  weeks: number,
): readonly Balance[] {
  const dated = sessions.map((session) => ({ ...session, date: session.day }));
  return Array.from({ length: weeks }, (_, nth) => {
    const ofWeek = weekOf(dated, today, (weeks - 1 - nth) * WEEK);
    return balanceOf(
      ofWeek.flatMap(({ exerciseId, dose, logs }) =>
        isExerciseId(exerciseId) && logs.some(({ outcome }) => outcome !== "not_done")
          ? [{ exerciseId, sets: dose.sets }]
          : [],
      ),
    );
  });
}
