import { timeZoneFields } from "@/lib/contracts/hours";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { changeTimeZone } from "@/lib/use-cases/hours/change-time-zone";

/** The time zone the clinic's clock goes by. */
export const POST = defineSettingsForm({
  action: "hours.change",
  page: "/clinic/settings/hours",
  run: async (actor, fields) => {
    await changeTimeZone(actor, parsed(timeZoneFields, fields));
    return "zone";
  },
});
