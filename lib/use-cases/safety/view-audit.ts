import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { findClinic } from "@/lib/data/clinics/clinics";
import { listMissedFlags, type MissedFlagRow } from "@/lib/data/safety/missed-flags";
import {
  countDecided,
  listAuditedAlerts,
  listStepDowns,
  type StepDownRow,
} from "@/lib/data/safety/safety-audit";
import { withActorSql } from "@/lib/data/with-actor";
import { type AuditedAlert, mondayOf, weeksFrom, worstFirst } from "@/lib/domain/safety/weekly-audit";
import { localDate } from "@/lib/domain/visits/clinic-time";

export type SafetyAudit = {
  readonly clinicName: string;
  readonly timeZone: string;
  /** The week's Monday and the next one's, YYYY-MM-DD. */
  readonly monday: string;
  readonly nextMonday: string;
  readonly isRunning: boolean;
  readonly decided: number;
  readonly alerts: readonly AuditedAlert[];
  readonly stepDowns: readonly StepDownRow[];
  readonly misses: readonly MissedFlagRow[];
};

/** One week of alerts: any day of it names it; no day, or none that is one, is the running week. */
export function viewAudit(actor: ActorFor<"safety.view">, day: string): Promise<SafetyAudit> {
  const { clinicId } = actor;
  return withActorSql(actor, async (sql) => {
    const { name, timeZone } = await findClinic(sql, clinicId);
    const running = mondayOf(localDate(new Date(), timeZone)) ?? "";
    const asked = mondayOf(day) ?? running;
    const monday = asked > running ? running : asked;
    const nextMonday = weeksFrom(monday, 1);
    const misses = (await listMissedFlags(sql, clinicId)).filter(({ at }) => {
      const recorded = localDate(at, timeZone);
      return recorded >= monday && recorded < nextMonday;
    });
    return {
      ...{ clinicName: name, timeZone, monday, nextMonday, isRunning: monday === running },
      decided: await countDecided(sql, clinicId, monday),
      alerts: await listAuditedAlerts(sql, clinicId, monday),
      stepDowns: await listStepDowns(sql, clinicId, monday),
      misses: worstFirst(misses),
    };
  });
}
