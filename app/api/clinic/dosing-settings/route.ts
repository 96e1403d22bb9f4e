import { changeDosingSettingsInput } from "@/lib/contracts/dosing";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { withoutSeen } from "@/lib/http/seen-field";
import { changeDosingSettings } from "@/lib/use-cases/dosing/change-dosing-settings";

/** The numbers of the dosing rules, within their bounds. */
export const POST = defineSettingsForm({
  action: "dosing.change-settings",
  page: "/clinic/settings/dosing",
  run: async (actor, fields) => {
    const { typed, seen } = withoutSeen(fields);
    await changeDosingSettings(actor, parsed(changeDosingSettingsInput, typed), seen);
    return "saved";
  },
});
