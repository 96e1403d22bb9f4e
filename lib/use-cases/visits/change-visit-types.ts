import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { VisitSettingFields } from "@/lib/contracts/visit";
import { findVisitSettings, updateVisitSettings, type VisitSettings } from "@/lib/data/visits/visit-settings";
import { withActorSql } from "@/lib/data/with-actor";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { readReminderHour } from "@/lib/domain/reminders/visit-reminder";
import { readVisitTypes, visitBoxes } from "@/lib/domain/visits/visit-types";
import { AppError } from "@/lib/errors";
import { refuseUnseen } from "@/lib/use-cases/clinics/refuse-unseen";

type Actor = ActorFor<"visit-type.change">;

export function viewVisitTypes(actor: Actor): Promise<VisitSettings> {
  return withActorSql(actor, (sql) => findVisitSettings(sql, actor.clinicId));
}

/**
 * What can be booked from now on, when a wait is long, and when patients are reminded. Visits that are booked keep their
 * length and name. `seen`: what the form showed, over which nobody else's change is lost.
 */
export async function changeVisitTypes(
  actor: Actor,
  typed: VisitSettingFields,
  seen: Boxes | null = null,
): Promise<void> {
  const { types, problems } = readVisitTypes(typed);
  const waitMinutes = Number(typed["waitMinutes"]);
  if (!Number.isInteger(waitMinutes) || waitMinutes < 5 || waitMinutes > 120)
    problems["waitMinutes"] = "Enter 5 to 120 minutes";
  const reminderHour = readReminderHour(typed["reminderHour"]);
  if (reminderHour === undefined) problems["reminderHour"] = "Enter an hour from 0 to 23, or leave it empty";
  if (Object.keys(problems).length > 0) throw new AppError("invalid", "visit types", problems);
  const settings = { types, waitMinutes, reminderHour: reminderHour ?? null };
  const { clinicId } = actor;
  await withActorSql(actor, async (sql) => {
    const now = async () => visitBoxes(await findVisitSettings(sql, clinicId));
    await refuseUnseen(sql, { clinicId, seen, sent: visitBoxes(settings), now });
    await updateVisitSettings(sql, clinicId, settings);
  });
}
