import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findCalendar } from "@/lib/data/reminders";
import { withActorSql } from "@/lib/data/with-actor";
import { calendarFile } from "@/lib/domain/reminders/calendar";
import { stopsTheDay } from "@/lib/domain/programmes/today-plan";
import { AppError } from "@/lib/errors";
import { heldLink } from "@/lib/use-cases/reminders/held-link";

/** All that a calendar shows: no name, no exercise, no clinic. */
const TITLE = "Exercises";

/** The times a patient chose as a calendar; empty while no plan runs or the plan is on hold. */
export async function openCalendar(
  actor: ActorFor<"calendar.open">,
  { token }: { readonly token: string },
): Promise<string> {
  const { holder } = await heldLink(actor, token, ["calendar"]);
  return withActorSql(holder, async (sql) => {
    const { linkId, patientId } = holder;
    const found = await findCalendar(sql, patientsVisibleTo(holder), { linkId, patientId });
    if (!found) throw new AppError("not-found", "no calendar in scope");
    sql.shows(patientId);
    const { linkMadeAt, startsOn, paused, pause, days } = found;
    const runs = startsOn !== null && paused !== true && !stopsTheDay(pause ?? []);
    const made = linkMadeAt.toISOString().slice(0, 10);
    const from = startsOn !== null && startsOn > made ? startsOn : made;
    // The id of the link is no secret: the address holds another text that is made from it.
    return calendarFile({
      id: linkId,
      title: TITLE,
      from,
      days,
      times: runs ? found.times : [],
      madeAt: linkMadeAt,
    });
  });
}
