import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { ReminderInput } from "@/lib/contracts/reminder";
import { hasPatientLink, revokePatientLinks } from "@/lib/data/reminders/patient-links";
import { saveReminders, updateRemindersOff } from "@/lib/data/reminders/reminders";
import { updateMayMail } from "@/lib/data/reminders/visit-reminders";
import { withActorSql } from "@/lib/data/with-actor";
import { makeLink } from "@/lib/use-cases/reminders/make-link";

/** Keeps when a patient wants to be reminded; the first time, also the address that ends it without signing in. */
export function changeReminders(actor: ActorFor<"reminder.change">, choice: ReminderInput): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    await saveReminders(sql, actor, choice);
    if (!(await hasPatientLink(sql, actor, "reminders-off"))) await makeLink(sql, actor, "reminders-off");
  });
}

/** Off in one tap; what was chosen stays. */
export function endReminders(actor: ActorFor<"reminder.change">): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    await updateRemindersOff(sql, actor.clinicId, actor.patientId);
  });
}

/** Whether the clinic may mail about appointments. */
export function changeVisitMail(actor: ActorFor<"reminder.change">, mayMail: boolean): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    await updateMayMail(sql, actor, mayMail);
  });
}

/** A new secret address for the calendar; the one before gives nothing more. */
export function renewCalendarLink(actor: ActorFor<"reminder.change">): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    await revokePatientLinks(sql, actor, "calendar");
    await makeLink(sql, actor, "calendar");
  });
}

export function endCalendarLink(actor: ActorFor<"reminder.change">): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    await revokePatientLinks(sql, actor, "calendar");
  });
}
