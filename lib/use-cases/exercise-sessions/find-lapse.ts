import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { findDosingSettings } from "@/lib/data/programmes/dosing-settings";
import { findLastDoneDay, listLapseAnswers } from "@/lib/data/exercise-sessions/lapse-answers";
import type { Sql } from "@/lib/data/sql";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { type AskedBreak, isLapse } from "@/lib/domain/dosing/lapse";

type Of = { readonly programmeId: string; readonly today: string };

/** How long the exercises rested, seen from a day. */
export async function findBreak(
  sql: Sql,
  scope: PatientScope,
  { programmeId, today }: Of,
): Promise<AskedBreak> {
  const lastDay = await findLastDoneDay(sql, scope, { programmeId, before: today });
  const { lapseDays, freshStartDays } = clinicNumbers(await findDosingSettings(sql, scope.clinicId));
  return { lastDay: lastDay ?? null, lapseDays, freshStartDays };
}

/** The break a patient comes back from on a day: it began after this day's session. Null where there is none. */
export async function findLapse(sql: Sql, scope: PatientScope, of: Of): Promise<string | null> {
  const since = await findBreak(sql, scope, of);
  return isLapse(since, of.today) ? since.lastDay : null;
}

/** The breaks of which the patient has said why, each by the day it began after. */
export const listToldLapses = async (sql: Sql, scope: PatientScope, programmeId: string): Promise<string[]> =>
  (await listLapseAnswers(sql, scope, programmeId)).map(({ from }) => from);

/** Whether to ask why there was a break: once, on coming back. */
export async function asksForLapse(sql: Sql, scope: PatientScope, of: Of): Promise<boolean> {
  const from = await findLapse(sql, scope, of);
  return from !== null && !(await listToldLapses(sql, scope, of.programmeId)).includes(from);
}
