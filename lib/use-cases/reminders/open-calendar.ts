import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findCalendar } from "@/lib/data/reminders/reminders";
import { withActorSql } from "@/lib/data/with-actor";
import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { calendarFile, endedCalendarFile } from "@/lib/domain/reminders/calendar";
import { stopsTheDay } from "@/lib/domain/programmes/today-plan";
import { env } from "@/lib/env";
import { AppError, isAppError } from "@/lib/errors";
import { calendarSays } from "@/lib/i18n/calendar-says";
import { heldLink } from "@/lib/use-cases/reminders/held-link";

/** Asks who comes; nothing of anybody is in it. */
const SETTINGS = "/patient/settings/reminders#calendar";

/**
 * The times a patient chose as a calendar; empty while no plan runs or the plan is on hold. So it is at an address that
 * has ended or never was: a calendar that is refused keeps ringing, and an empty one says of neither which it is.
 */
export async function openCalendar(
  actor: ActorFor<"calendar.open">,
  { token }: { readonly token: string },
): Promise<string> {
  const held = await heldLink(actor, token, ["calendar"]).catch((error: unknown) => {
    if (isAppError(error) && error.code === "not-found") return null;
    throw error;
  });
  if (held === null) return endedCalendarFile();
  const { holder } = held;
  return withActorSql(holder, async (sql) => {
    const { linkId, patientId } = holder;
    const found = await findCalendar(sql, patientsVisibleTo(holder), { linkId, patientId });
    if (!found) throw new AppError("not-found", "no calendar in scope");
    sql.shows(patientId);
    const { linkMadeAt, startsOn, paused, pause, days, language } = found;
    const { title, change } = calendarSays(asLanguage(language) ?? FIRST_LANGUAGE);
    const runs = startsOn !== null && paused !== true && !stopsTheDay(pause ?? []);
    const made = linkMadeAt.toISOString().slice(0, 10);
    const from = startsOn !== null && startsOn > made ? startsOn : made;
    // The id of the link is no secret: the address holds another text that is made from it.
    return calendarFile({
      id: linkId,
      title,
      offAt: { words: change, url: new URL(SETTINGS, env().BASE_URL).href },
      from,
      days,
      times: runs ? found.times : [],
      madeAt: linkMadeAt,
    });
  });
}
