import { closedDayFields } from "@/lib/contracts/hours";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { fieldTexts } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { closeDay } from "@/lib/use-cases/hours/change-hours";

/** A day on which the clinic stays shut. */
export const POST = defineSettingsForm({
  action: "hours.change",
  page: "/clinic/settings/hours",
  run: async (actor, fields) => {
    await closeDay(actor, parsed(closedDayFields, fieldTexts(fields)));
    return "closed";
  },
});
