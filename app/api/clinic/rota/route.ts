import { typedFields } from "@/lib/contracts/hours";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { fieldTexts } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { changeRota } from "@/lib/use-cases/rota/change-rota";

/** Who answers alerts in each session of the week. */
export const POST = defineSettingsForm({
  action: "rota.change",
  page: "/clinic/settings/rota",
  run: async (actor, fields, { seen }) => {
    await changeRota(actor, parsed(typedFields, fieldTexts(fields)), seen);
    return "saved";
  },
});
