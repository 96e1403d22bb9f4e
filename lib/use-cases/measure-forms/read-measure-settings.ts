import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findMeasureSettings } from "@/lib/data/outcomes/measure-settings";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { type Schedule, scheduleOf } from "@/lib/domain/questionnaires/schedule";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";

export type MeasureSettingsShown = {
  readonly schedule: Schedule;
  /** The texts of RMDQ in use or ended: empty items. Null where none ever were. */
  readonly texts: {
    readonly items: readonly string[];
    readonly licence: string;
    readonly by: string;
    readonly at: string;
  } | null;
};

/** What this clinic asks over the weeks, and whose texts. */
export function readMeasureSettings(actor: ActorFor<"measure.settings">): Promise<MeasureSettingsShown> {
  return withActorSql(actor, async (sql) => {
    const { weeks, texts } = await findMeasureSettings(sql, actor.clinicId);
    const { timeZone } = await findClinicClock(sql, patientsVisibleTo(actor));
    return {
      schedule: scheduleOf(weeks),
      texts: texts && { ...texts, at: dayAndTime(new Date(texts.at), timeZone) },
    };
  });
}
