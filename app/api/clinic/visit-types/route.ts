import { visitSettingFields } from "@/lib/contracts/visit";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { fieldTexts } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { changeVisitTypes } from "@/lib/use-cases/visits/change-visit-types";

/** What can be booked and how long it takes, when a wait is long, and when patients are reminded. */
export const POST = defineSettingsForm({
  action: "visit-type.change",
  page: "/clinic/settings/visits",
  run: async (actor, fields, { seen }) => {
    await changeVisitTypes(actor, parsed(visitSettingFields, fieldTexts(fields)), seen);
    return "saved";
  },
});
