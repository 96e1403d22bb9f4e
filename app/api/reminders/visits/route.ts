import { visitMailFields } from "@/lib/contracts/reminder";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { changeVisitMail } from "@/lib/use-cases/reminders/change-reminders";

const PAGE = "/patient/settings/reminders";

/** Whether the clinic may mail about appointments. */
export const POST = defineForm({
  action: "reminder.change",
  run: async (actor, fields) => {
    const { mail } = parsed(visitMailFields, fields);
    await changeVisitMail(actor, mail === "yes");
    return { location: `${PAGE}?done=${mail === "yes" ? "visits-on" : "visits-off"}` };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : PAGE),
});
