import { visitSettingFields } from "@/lib/contracts/visit";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { fieldTexts } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { withoutSeen } from "@/lib/http/seen-field";
import { changeVisitTypes } from "@/lib/use-cases/visits/change-visit-types";

/** What can be booked and how long it takes, when a wait is long, and when patients are reminded. */
export const POST = defineSettingsForm({
  action: "visit-type.change",
  page: "/clinic/settings/visits",
  run: async (actor, fields) => {
    const { typed, seen } = withoutSeen(fields);
    await changeVisitTypes(actor, parsed(visitSettingFields, fieldTexts(typed)), seen);
    return "saved";
  },
});
