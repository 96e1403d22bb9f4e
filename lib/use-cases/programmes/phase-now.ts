import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { findCourse } from "@/lib/data/patients/episodes";
import type { Sql } from "@/lib/data/sql";
import { isIrritable, phaseByTime } from "@/lib/domain/dosing/phase";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { HowLong } from "@/lib/domain/intake/choices";
import type { Course } from "@/lib/domain/trends/course";
import { episodeDays } from "@/lib/domain/trends/episode";

/** The least number of days the pain was there before the patient came. */
const DAYS_BEFORE: Readonly<Partial<Record<HowLong, number>>> = {
  "2-to-6-weeks": 14,
  "6-to-12-weeks": 43,
  "over-12-weeks": 85,
};

/** By the time since the episode began and the last pain score (DOSE-3); null where no episode is known. */
export async function readPhaseNow(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  numbers: DosingNumbers,
): Promise<Phase | null> {
  const course = await findCourse(sql, scope, patientId);
  const days = course && episodeDays(course);
  if (!course || days === undefined) return null;
  const signs = { painNow: painNow(course), flareMinutes: null, settledByMorning: [], constantPain: false };
  const before = DAYS_BEFORE[course.episode?.howLong ?? "under-2-weeks"] ?? 0;
  return phaseByTime(before + days, isIrritable(signs, numbers), numbers);
}

const painNow = ({ checkIns, start }: Course) => checkIns.at(-1)?.pain ?? start?.pain ?? 0;
