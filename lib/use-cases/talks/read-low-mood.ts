import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { ChartLowMood } from "@/lib/contracts/talk";
import { findLowMood } from "@/lib/data/check-ins/low-moods";
import type { Sql } from "@/lib/data/sql";
import { ENDS_BY_TALK, taskDueOn } from "@/lib/domain/follow-up/rule-tasks";
import { dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";
import type { ClinicClock } from "@/lib/use-cases/patients/patient-words";

/** A low mood that waits for a talk, and who talked last. */
export async function readLowMood(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  clock: Promise<ClinicClock>,
): Promise<ChartLowMood> {
  const { waits = null, lastTalk = null } = (await findLowMood(sql, scope, patientId)) ?? {};
  const { timeZone, today } = await clock;
  return {
    waits: waits && waitingTalk(waits.on, new Date(waits.at), today),
    lastTalk: lastTalk && { ...lastTalk, at: dayAndTime(new Date(lastTalk.at), timeZone) },
  };
}

function waitingTalk(on: string, at: Date, today: string): ChartLowMood["waits"] {
  const due = taskDueOn({ rule: ENDS_BY_TALK, on, at });
  const words = (day: string) => plainDate(new Date(day));
  return { on: words(on), due: words(due), overdue: due < today, answeredAt: at.toISOString() };
}
