import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { findDosingSettings } from "@/lib/data/programmes/dosing-settings";
import { listSideAmounts } from "@/lib/data/exercise-sessions/session-logs";
import type { Sql } from "@/lib/data/sql";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { SIDE_TESTS, weakerSide } from "@/lib/domain/player/weaker-side";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";

/** Which side comes first, by exercise. */
export type WeakerSides = Readonly<Partial<Record<ExerciseId, "left" | "right">>>;

/** The side to begin with at each exercise that tests one (DOSE-8). */
export async function weakerSides(
  sql: Sql,
  scope: PatientScope,
  items: readonly PlannedItem[],
): Promise<WeakerSides> {
  const asked = SIDE_TESTS.filter((id) =>
    items.some(({ exerciseId, side }) => exerciseId === id && side === "each"),
  );
  if (asked.length === 0) return {};
  const tests = await listSideAmounts(sql, scope, asked);
  const numbers = clinicNumbers(await findDosingSettings(sql, scope.clinicId));
  return Object.fromEntries(
    asked.flatMap((id) => {
      const own = tests.filter(({ exerciseId }) => exerciseId === id);
      const side = weakerSide(own, numbers);
      return side === null ? [] : [[id, side]];
    }),
  );
}
