import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateRemindersOff } from "@/lib/data/reminders/reminders";
import { updateMayMail } from "@/lib/data/reminders/visit-reminders";
import { withActorSql } from "@/lib/data/with-actor";
import { isAppError } from "@/lib/errors";
import { heldLink } from "@/lib/use-cases/reminders/held-link";

type Shown = { readonly token: string };
/** What a mail's address ends: reminders of exercises, or mail about appointments. */
export type Ends = "reminders" | "appointments";
const PURPOSES = ["reminders-off", "visit-mail-off"] as const;

/** Ends the mails of whoever this one went to, without signing in; sent twice, they stay off. */
export async function turnOffReminders(
  actor: ActorFor<"reminder.turn-off">,
  { token }: Shown,
): Promise<void> {
  const { holder, purpose } = await heldLink(actor, token, PURPOSES);
  await withActorSql(holder, async (sql) => {
    sql.shows(holder.patientId);
    if (purpose === "visit-mail-off") await updateMayMail(sql, holder, false);
    else await updateRemindersOff(sql, holder.clinicId, holder.patientId);
  });
}

/** What this address still ends; null for nothing. Reading it changes nothing: mail scanners open links. */
export async function opensTurnOff(
  actor: ActorFor<"reminder.turn-off">,
  { token }: Shown,
): Promise<Ends | null> {
  try {
    const { purpose } = await heldLink(actor, token, PURPOSES);
    return purpose === "visit-mail-off" ? "appointments" : "reminders";
  } catch (error) {
    if (isAppError(error, "not-found")) return null;
    throw error;
  }
}
