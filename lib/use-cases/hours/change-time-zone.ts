import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { TimeZoneFields } from "@/lib/contracts/hours";
import { announce } from "@/lib/data/announce";
import {
  findEarlierToday,
  knowsTimeZone,
  moveVisitsToZone,
  updateTimeZone,
} from "@/lib/data/clinics/clinic-time-zone";
import { findClinic, holdSettings } from "@/lib/data/clinics/clinics";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { madeInWords } from "@/lib/domain/clinics/seen-boxes";
import { timeZoneName } from "@/lib/domain/hours/time-zones";
import { AppError } from "@/lib/errors";
import { forgetClinicFrame } from "@/lib/use-cases/home/clinic-frame";

type Actor = ActorFor<"hours.change">;

const refused = (words: string) => new AppError("invalid", "time zone", { timeZone: words });

/**
 * Sets the clinic's clock. Visits of today and later keep their time of day: it is what was agreed with the patient.
 * Opening hours and everything counted by them follow, since they are times of day; what has happened keeps its moment.
 */
export async function changeTimeZone(actor: Actor, { timeZone: to, shown }: TimeZoneFields): Promise<void> {
  const { clinicId } = actor;
  await withActorSql(actor, async (sql) => {
    await holdSettings(sql, clinicId);
    const { timeZone: from } = await findClinic(sql, clinicId);
    if (to === from) return;
    if (shown !== from) throw refused(madeInWords(timeZoneName(from)));
    await moveTo(sql, clinicId, { from, to });
    for (const topic of ["today", "alerts"] as const) announce(sql, clinicId, topic);
  });
  forgetClinicFrame(clinicId);
}

async function moveTo(sql: Sql, clinicId: string, change: { from: string; to: string }): Promise<void> {
  if (!(await knowsTimeZone(sql, change.to))) throw refused("The database does not have this time zone");
  await moveVisitsToZone(sql, clinicId, await findEarlierToday(sql, change), change);
  await updateTimeZone(sql, clinicId, change.to);
}
