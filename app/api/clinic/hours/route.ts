import { typedFields } from "@/lib/contracts/hours";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { fieldTexts } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { changeHours } from "@/lib/use-cases/hours/change-hours";

/** When the clinic is open, day by day. */
export const POST = defineSettingsForm({
  action: "hours.change",
  page: "/clinic/settings/hours",
  run: async (actor, fields, { seen }) => {
    await changeHours(actor, parsed(typedFields, fieldTexts(fields)), seen);
    return "hours";
  },
});
