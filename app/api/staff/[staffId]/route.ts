import { changeStaffFields } from "@/lib/contracts/staff";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { withoutSeen } from "@/lib/http/seen-field";
import { changeStaff } from "@/lib/use-cases/staff/manage-staff";

const LIST = "/clinic/settings/staff";

/** Changes somebody's name, roles, mobile number or access. */
export const POST = defineForm({
  action: "staff.manage",
  run: (actor, fields, params) => {
    const staffId = idFrom(params, "staffId");
    const page = `${LIST}/${staffId}`;
    const shownAgain = { ...fieldTexts(fields), roles: [fields["roles"] ?? []].flat().join(" ") };
    return orAgain(page, shownAgain, async () => {
      const { typed, seen } = withoutSeen(fields);
      await changeStaff(actor, staffId, parsed(changeStaffFields, typed), seen);
      return { location: `${LIST}?done=changed`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${LIST}?problem=failed`),
});
