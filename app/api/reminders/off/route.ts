import { defineForm } from "@/lib/http/define-form";
import { endReminders } from "@/lib/use-cases/reminders/change-reminders";

/** Off in one tap, for who is signed in. */
export const POST = defineForm({
  action: "reminder.change",
  run: async (actor) => {
    await endReminders(actor);
    return { location: "/patient/settings/reminders?done=off" };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/settings/reminders"),
});
