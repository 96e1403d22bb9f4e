import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { VisitSettingFields } from "@/lib/contracts/visit";
import { findVisitSettings, updateVisitSettings, type VisitSettings } from "@/lib/data/visit-settings";
import { withActorSql } from "@/lib/data/with-actor";
import { readReminderHour } from "@/lib/domain/reminders/visit-reminder";
import { readVisitTypes } from "@/lib/domain/visits/visit-types";
import { AppError } from "@/lib/errors";

type Actor = ActorFor<"visit-type.change">;

export function viewVisitTypes(actor: Actor): Promise<VisitSettings> {
  return withActorSql(actor, (sql) => findVisitSettings(sql, actor.clinicId));
}

/** What can be booked from now on, when a wait is long, and when patients are reminded. Visits that are booked keep their length and name. */
export async function changeVisitTypes(actor: Actor, typed: VisitSettingFields): Promise<void> {
  const { types, problems } = readVisitTypes(typed);
  const waitMinutes = Number(typed["waitMinutes"]);
  if (!Number.isInteger(waitMinutes) || waitMinutes < 5 || waitMinutes > 120)
    problems["waitMinutes"] = "Enter 5 to 120 minutes";
  const reminderHour = readReminderHour(typed["reminderHour"]);
  if (reminderHour === undefined) problems["reminderHour"] = "Enter an hour from 0 to 23, or leave it empty";
  if (Object.keys(problems).length > 0) throw new AppError("invalid", "visit types", problems);
  const settings = { types, waitMinutes, reminderHour: reminderHour ?? null };
  await withActorSql(actor, (sql) => updateVisitSettings(sql, actor.clinicId, settings));
}
