import { changeClinicFields } from "@/lib/contracts/clinic";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { withoutSeen } from "@/lib/http/seen-field";
import { changeClinic } from "@/lib/use-cases/clinics/change-clinic";

/** Name, address and the numbers patients are told to ring. */
export const POST = defineSettingsForm({
  action: "clinic.change",
  page: "/clinic/settings/clinic",
  run: async (actor, fields) => {
    const { typed, seen } = withoutSeen(fields);
    await changeClinic(actor, parsed(changeClinicFields, typed), seen);
    return "saved";
  },
});
