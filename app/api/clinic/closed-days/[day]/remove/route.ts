import { openDayParams } from "@/lib/contracts/hours";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { openDay } from "@/lib/use-cases/hours/change-hours";

/** The clinic opens that day after all. */
export const POST = defineSettingsForm({
  action: "hours.change",
  page: "/clinic/settings/hours",
  run: async (actor, _fields, { params }) => {
    await openDay(actor, parsed(openDayParams, params).day);
    return "open";
  },
});
