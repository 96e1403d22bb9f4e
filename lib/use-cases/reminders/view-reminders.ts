import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findReminders, type ReminderRow } from "@/lib/data/reminders/reminders";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { pushKeys } from "@/lib/notify/push-keys";
import { patientLinkToken } from "@/lib/use-cases/reminders/link-tokens";

export type ViewedReminders = {
  readonly choice: ReminderRow | null;
  readonly email: string | null;
  readonly clinicZone: string;
  /** The secret address of the calendar; null while none is open. */
  readonly calendarUrl: string | null;
  readonly phones: number;
  /** The clinic may mail about appointments. */
  readonly mayMail: boolean;
  /** What a browser needs to be told of reminders; null where this server has no key for it. */
  readonly publicKey: string | null;
};

/** What the patient chose, and the address their calendar reads. */
export function viewReminders(actor: ActorFor<"reminder.change">): Promise<ViewedReminders> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const found = await findReminders(sql, patientsVisibleTo(actor), actor.patientId);
    if (!found) throw new AppError("not-found", "patient outside scope");
    const { calendarLinkId, ...state } = found;
    const rest = { ...state, publicKey: pushKeys()?.publicKey ?? null };
    if (calendarLinkId === null) return { ...rest, calendarUrl: null };
    const path = `/api/calendar/${patientLinkToken(calendarLinkId)}`;
    return { ...rest, calendarUrl: new URL(path, env().BASE_URL).href };
  });
}
