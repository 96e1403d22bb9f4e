import { typedFields } from "@/lib/contracts/hours";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { fieldTexts } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { changeDuties } from "@/lib/use-cases/rota/change-rota";

/** Who holds each lasting duty. */
export const POST = defineSettingsForm({
  action: "rota.change",
  page: "/clinic/settings/duties",
  run: async (actor, fields, { seen }) => {
    await changeDuties(actor, parsed(typedFields, fieldTexts(fields)), seen);
    return "saved";
  },
});
