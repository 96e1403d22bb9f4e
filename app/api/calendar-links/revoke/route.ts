import { defineForm } from "@/lib/http/define-form";
import { endCalendarLink } from "@/lib/use-cases/reminders/change-reminders";

/** Ends the secret address of the patient's calendar. */
export const POST = defineForm({
  action: "reminder.change",
  run: async (actor) => {
    await endCalendarLink(actor);
    return { location: "/patient/settings/reminders?done=calendar-off#calendar" };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/settings/reminders"),
});
