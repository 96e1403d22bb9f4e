import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { listItemSessions } from "@/lib/data/programmes/dosing";
import { findDosingSettings } from "@/lib/data/programmes/dosing-settings";
import { listWalkTests, type WalkTestRow } from "@/lib/data/exercise-sessions/walk-tests";
import type { Sql } from "@/lib/data/sql";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { walksOf } from "@/lib/domain/dosing/walk-of-plan";
import { THRESHOLD_WALK, type WalkingCourse, walkingCourse } from "@/lib/domain/dosing/walking-course";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** How far back tests and walks are read. */
const DAYS_READ = 120;
const DAYS_A_WEEK = 7;

export type Walking = Readonly<{ tests: readonly WalkTestRow[]; course: WalkingCourse | null }>;
type Of = Readonly<{
  patientId: string;
  phase: Phase;
  today: string;
  items: readonly ProgrammeItem[];
}>;

/** The threshold tests and the target of today (DOSE-5); null where the plan has no threshold walk. */
export async function readWalking(
  sql: Sql,
  scope: PatientScope,
  { patientId, phase, today, items }: Of,
): Promise<Walking | null> {
  const item = items.find(({ exerciseId }) => exerciseId === THRESHOLD_WALK);
  if (!item) return null;
  const tests = await listWalkTests(sql, scope, { patientId, days: DAYS_READ });
  if (!tests.some(({ honest }) => honest)) return { tests, course: null };
  const numbers = clinicNumbers(await findDosingSettings(sql, scope.clinicId));
  const of = { patientId, days: DAYS_READ, exerciseId: THRESHOLD_WALK };
  const sessions = await listItemSessions(sql, scope, of);
  const { daysPerWeek = DAYS_A_WEEK, timesPerDay = 1 } = item.dose;
  const often = { today, walksPerWeek: daysPerWeek * timesPerDay };
  return { tests, course: walkingCourse(tests, walksOf(sessions, phase, numbers), often, numbers) };
}
