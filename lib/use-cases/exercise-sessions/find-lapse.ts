import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { findDosingSettings } from "@/lib/data/dosing";
import { findLastDoneDay, listLapseAnswers } from "@/lib/data/lapse-answers";
import type { Sql } from "@/lib/data/sql";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { daysBetween } from "@/lib/domain/dosing/days";
import type { Break } from "@/lib/domain/dosing/lapse";

type Of = { readonly programmeId: string; readonly today: string };

/** The break a patient comes back from today, by the clinic's days: it began after this day's session. Null where there is none. */
export async function findLapse(
  sql: Sql,
  scope: PatientScope,
  { programmeId, today }: Of,
): Promise<string | null> {
  const from = await findLastDoneDay(sql, scope, { programmeId, before: today });
  if (from === undefined) return null;
  const { lapseDays } = clinicNumbers(await findDosingSettings(sql, scope.clinicId));
  return daysBetween(from, today) >= lapseDays ? from : null;
}

/** What decides whether it begins with the full check-in (DOSE-6), today or on a later day. */
export async function findBreak(sql: Sql, scope: PatientScope, { programmeId, today }: Of): Promise<Break> {
  const lastDay = await findLastDoneDay(sql, scope, { programmeId, before: today });
  const { freshStartDays } = clinicNumbers(await findDosingSettings(sql, scope.clinicId));
  return { lastDay: lastDay ?? null, freshStartDays };
}

/** Whether to ask why there was a break: once, on coming back. */
export async function asksForLapse(sql: Sql, scope: PatientScope, of: Of): Promise<boolean> {
  const from = await findLapse(sql, scope, of);
  if (from === null) return false;
  const answers = await listLapseAnswers(sql, scope, of.programmeId);
  return answers.every((one) => one.from !== from);
}
