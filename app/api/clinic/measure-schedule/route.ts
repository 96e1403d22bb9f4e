import { scheduleFields } from "@/lib/contracts/measure-form";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { changeSchedule } from "@/lib/use-cases/measure-forms/change-schedule";

/** Every how many weeks each outcome measure is asked. */
export const POST = defineSettingsForm({
  action: "measure.change-settings",
  page: "/clinic/settings/measures",
  run: async (actor, fields, { seen }) => {
    await changeSchedule(actor, parsed(scheduleFields, fields), seen);
    return "saved";
  },
});
