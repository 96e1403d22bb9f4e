import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { ScheduleFields } from "@/lib/contracts/measure-form";
import { findMeasureSettings, updateMeasureWeeks } from "@/lib/data/measure-settings";
import { withActorSql } from "@/lib/data/with-actor";
import { ASKED_KEYS } from "@/lib/domain/questionnaires/questionnaires";
import { SCHEDULE_DEFAULTS, scheduleOf } from "@/lib/domain/questionnaires/schedule";

/** Keeps what differs from the default, so that a better default reaches every clinic that never chose. */
export function changeSchedule(
  actor: ActorFor<"measure.change-settings">,
  posted: ScheduleFields,
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const before = scheduleOf((await findMeasureSettings(sql, actor.clinicId)).weeks);
    const moved = ASKED_KEYS.flatMap((key) => {
      const weeks = posted[key] === undefined ? before[key] : posted[key];
      return weeks === SCHEDULE_DEFAULTS[key] ? [] : [[key, weeks] as const];
    });
    await updateMeasureWeeks(sql, actor.clinicId, Object.fromEntries(moved));
  });
}
