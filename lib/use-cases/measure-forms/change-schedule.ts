import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { ScheduleFields } from "@/lib/contracts/measure-form";
import { findMeasureSettings, updateMeasureWeeks } from "@/lib/data/outcomes/measure-settings";
import { withActorSql } from "@/lib/data/with-actor";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { ASKED_KEYS } from "@/lib/domain/questionnaires/questionnaires";
import {
  SCHEDULE_DEFAULTS,
  scheduleBoxes,
  scheduleOf,
  weeksInWords,
  weeksPosted,
} from "@/lib/domain/questionnaires/schedule";
import { refuseUnseen } from "@/lib/use-cases/clinics/refuse-unseen";

/**
 * Keeps what differs from the default, so that a better default reaches every clinic that never chose. `seen`: what the
 * form showed, over which nobody else's choice is lost.
 */
export function changeSchedule(
  actor: ActorFor<"measure.change-settings">,
  posted: ScheduleFields,
  seen: Boxes | null = null,
): Promise<void> {
  const { clinicId } = actor;
  return withActorSql(actor, async (sql) => {
    const stored = async () => scheduleOf((await findMeasureSettings(sql, clinicId)).weeks);
    const sent = Object.fromEntries(
      ASKED_KEYS.flatMap((key) => (posted[key] === undefined ? [] : [[key, weeksPosted(posted[key])]])),
    );
    const now = async () => scheduleBoxes(await stored());
    await refuseUnseen(sql, { clinicId, seen, sent, now, inWords: weeksInWords });
    const before = await stored();
    const moved = ASKED_KEYS.flatMap((key) => {
      const weeks = posted[key] === undefined ? before[key] : posted[key];
      return weeks === SCHEDULE_DEFAULTS[key] ? [] : [[key, weeks] as const];
    });
    await updateMeasureWeeks(sql, clinicId, Object.fromEntries(moved));
  });
}
