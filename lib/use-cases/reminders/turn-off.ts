import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateRemindersOff } from "@/lib/data/reminders";
import { withActorSql } from "@/lib/data/with-actor";
import { isAppError } from "@/lib/errors";
import { heldLink } from "@/lib/use-cases/reminders/held-link";

type Shown = { readonly token: string };

/** Ends the reminders of whoever the mail went to, without signing in; sent twice, they stay off. */
export async function turnOffReminders(
  actor: ActorFor<"reminder.turn-off">,
  { token }: Shown,
): Promise<void> {
  const holder = await heldLink(actor, token, "reminders-off");
  await withActorSql(holder, async (sql) => {
    sql.shows(holder.patientId);
    await updateRemindersOff(sql, holder.clinicId, holder.patientId);
  });
}

/** Whether this address still ends somebody's reminders. Reading it changes nothing: mail scanners open links. */
export async function opensTurnOff(actor: ActorFor<"reminder.turn-off">, { token }: Shown): Promise<boolean> {
  try {
    await heldLink(actor, token, "reminders-off");
    return true;
  } catch (error) {
    if (isAppError(error, "not-found")) return false;
    throw error;
  }
}
