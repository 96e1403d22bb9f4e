import { changeClinicFields } from "@/lib/contracts/clinic";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { changeClinic } from "@/lib/use-cases/clinics/change-clinic";

/** Name, address and the numbers patients are told to ring. */
export const POST = defineSettingsForm({
  action: "clinic.change",
  page: "/clinic/settings/clinic",
  run: async (actor, fields, { seen }) => {
    await changeClinic(actor, parsed(changeClinicFields, fields), seen);
    return "saved";
  },
});
