import { changeDosingSettingsInput } from "@/lib/contracts/dosing";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { changeDosingSettings } from "@/lib/use-cases/dosing/change-dosing-settings";

/** The numbers of the dosing rules, within their bounds. */
export const POST = defineSettingsForm({
  action: "dosing.change-settings",
  page: "/clinic/settings/dosing",
  run: async (actor, fields, { seen }) => {
    await changeDosingSettings(actor, parsed(changeDosingSettingsInput, fields), seen);
    return "saved";
  },
});
