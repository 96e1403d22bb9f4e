import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { findDayFacts } from "@/lib/data/exercise-sessions/day-rests";
import type { Sql } from "@/lib/data/sql";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { type DayRests, type LoadedWork, NO_RESTS, stillResting } from "@/lib/domain/dosing/day-rests";
import { daysAfter } from "@/lib/domain/dosing/days";
import { DOSING_SETTINGS } from "@/lib/domain/dosing/settings";
import { againstUsual, stretchRest } from "@/lib/domain/dosing/stretch-rest";
import { CATALOGUE, exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import { AppError } from "@/lib/errors";

type Of = Readonly<{
  patientId: string;
  /** The clinic's day, YYYY-MM-DD. */
  today: string;
  items: readonly Readonly<{ exerciseId: ExerciseId }>[];
  /** The session that is being done, if one is. */
  sessionId?: string | undefined;
  /** Which of the day's it is: the work of the rounds before keeps none of what is prescribed once more. */
  round?: number | undefined;
}>;

const STRENGTH = CATALOGUE.flatMap(({ id, category }) => (category === "strength" ? [id] : []));
const RESTING: readonly string[] = ["strength", "static-stretch"];
/** Past the days a flare's "usual" is made from. */
const DAYS_OF_PAIN = 42;

/** What of these items rests today by what was done and told (DOSE-2, DOSE-4), on the clinic's numbers. */
export async function readDayRests(sql: Sql, scope: PatientScope, of: Of): Promise<DayRests> {
  const { patientId, today, items, sessionId = null, round = 1 } = of;
  if (!items.some(({ exerciseId }) => RESTING.includes(exerciseById(exerciseId).category))) return NO_RESTS;
  const facts = await findDayFacts(sql, scope, {
    ...{ patientId, today, exerciseIds: STRENGTH, besides: sessionId },
    workFrom: daysAfter(today, -DOSING_SETTINGS.loadedRestDays.max),
    painFrom: daysAfter(today, -DAYS_OF_PAIN),
  });
  if (!facts) throw new AppError("not-found", "patient outside scope");
  const numbers = clinicNumbers(facts.settings);
  const work = (facts.work as readonly LoadedWork[]).filter(({ day }) => round === 1 || day < today);
  return {
    ...stillResting(work, today, numbers),
    flare: stretchRest([], againstUsual(facts.pains), today, numbers) !== null,
  };
}
