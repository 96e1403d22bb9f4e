import { defineForm } from "@/lib/http/define-form";
import { turnOffReminders } from "@/lib/use-cases/reminders/turn-off";

const page = (token: string) => `/reminders/${encodeURIComponent(token)}`;

/** Ends reminders from a mail, without signing in: by the button of its page, or by the mail program itself. */
export const POST = defineForm({
  action: "reminder.turn-off",
  fromAnywhere: true,
  run: async (actor, _fields, { token = "" }) => {
    await turnOffReminders(actor, { token });
    return { location: `${page(token)}?done=off` };
  },
  refused: (_code, { token = "" }) => page(token),
});
