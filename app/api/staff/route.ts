import { inviteStaffFields } from "@/lib/contracts/staff";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { fieldTexts } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { inviteStaff } from "@/lib/use-cases/staff/manage-staff";

/** Invites somebody to work here. */
export const POST = defineSettingsForm({
  action: "staff.manage",
  page: "/clinic/settings/staff",
  shownAgain: (fields) => ({ ...fieldTexts(fields), roles: [fields["roles"] ?? []].flat().join(" ") }),
  run: async (actor, fields) => {
    await inviteStaff(actor, parsed(inviteStaffFields, fields));
    return "invited";
  },
});
