import { defineDownload } from "@/lib/http/define-download";
import { openCalendar } from "@/lib/use-cases/reminders/open-calendar";

/** A patient's chosen times for their calendar, by secret address. */
export const GET = defineDownload({
  action: "calendar.open",
  fileName: "exercises.ics",
  contentType: "text/calendar; charset=utf-8",
  run: (actor, { token = "" }) => openCalendar(actor, { token }),
});
