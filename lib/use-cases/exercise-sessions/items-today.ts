import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { listItems } from "@/lib/data/programmes/programme-versions";
import type { Sql } from "@/lib/data/sql";
import { withWalk } from "@/lib/domain/dosing/walk-of-plan";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";
import { readWalking } from "@/lib/use-cases/walking/read-walking";

type Of = Readonly<{ patientId: string; versionId: string; phase: Phase; today: string }>;

/** The items of a version as they are done on a day: the walk is as long as its rule says (DOSE-5). */
export async function listItemsToday(sql: Sql, scope: PatientScope, of: Of): Promise<readonly PlannedItem[]> {
  const items = (await listItems(sql, scope, of.versionId)) as PlannedItem[];
  return withWalkToday(sql, scope, of, items);
}

export async function withWalkToday<Item extends ProgrammeItem>(
  sql: Sql,
  scope: PatientScope,
  { patientId, phase, today }: Omit<Of, "versionId">,
  items: readonly Item[],
): Promise<readonly Item[]> {
  const walking = await readWalking(sql, scope, { patientId, phase, today, items });
  return withWalk(items, walking?.course?.target ?? null);
}
