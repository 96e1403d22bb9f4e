import { defineForm } from "@/lib/http/define-form";
import { renewCalendarLink } from "@/lib/use-cases/reminders/change-reminders";

/** A new secret address for the patient's calendar; an earlier one ends. */
export const POST = defineForm({
  action: "reminder.change",
  run: async (actor) => {
    await renewCalendarLink(actor);
    return { location: "/patient/settings/reminders?done=calendar#calendar" };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/settings/reminders"),
});
