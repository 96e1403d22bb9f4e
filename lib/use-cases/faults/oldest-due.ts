import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { findNow, listAlertClocks } from "@/lib/data/notices/alert-notices";
import { findTeam } from "@/lib/data/clinics/clinic-team";
import { findClinic } from "@/lib/data/clinics/clinics";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import { withActorSql } from "@/lib/data/with-actor";
import { dueSince } from "@/lib/domain/escalation/due";
import { standing } from "@/lib/domain/escalation/standing";

/** A step this late is a fault: the worker makes each within 35 s. */
export const LATE_SECONDS = 60;

/** What says who answers when: the clinic's hours, its team with the rota, and the database's time. */
export const readDuty = (sql: Sql, clinicId: string) =>
  together(findClinic(sql, clinicId), findTeam(sql, clinicId), findNow(sql));

/**
 * For how many seconds the clinic's oldest step has been due and not made; 0 while none is. `duty` for who has asked for
 * it already.
 */
export async function oldestDueSeconds(
  sql: Sql,
  clinicId: string,
  duty = () => readDuty(sql, clinicId),
): Promise<number> {
  const clocks = await listAlertClocks(sql, clinicId);
  if (clocks.length === 0) return 0;
  const [hours, team, now] = await duty();
  const since = clocks.map(
    (clock) => dueSince(standing(clock, team), hours, now)?.getTime() ?? now.getTime(),
  );
  return Math.max(0, (now.getTime() - Math.min(...since)) / 1000);
}

/** The same over all clinics: for whoever watches the machine. */
export async function oldestDueSecondsAnywhere(): Promise<number> {
  let oldest = 0;
  for (const clinicId of await listEveryClinicId()) {
    const actor = systemActor(clinicId, "alert.watch", randomUUID());
    oldest = Math.max(oldest, await withActorSql(actor, (sql) => oldestDueSeconds(sql, clinicId)));
  }
  return oldest;
}
