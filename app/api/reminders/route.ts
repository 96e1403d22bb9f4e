import { reminderFields } from "@/lib/contracts/reminder";
import { defineForm } from "@/lib/http/define-form";
import { forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { changeReminders } from "@/lib/use-cases/reminders/change-reminders";

const PAGE = "/patient/settings/reminders";

/** When a patient wants to be reminded. */
export const POST = defineForm({
  action: "reminder.change",
  keepsTyped: true,
  run: async (actor, fields) => {
    await changeReminders(actor, parsed(reminderFields, fields));
    return { location: `${PAGE}?done=saved`, cookies: [forgetTyped()] };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : PAGE),
});
