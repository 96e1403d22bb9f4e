import { inviteStaffFields } from "@/lib/contracts/staff";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { inviteStaff } from "@/lib/use-cases/staff/manage-staff";

const PAGE = "/clinic/settings/staff";

/** Invites somebody to work here. */
export const POST = defineForm({
  action: "staff.manage",
  run: (actor, fields) => {
    const roles = [fields["roles"] ?? []].flat().join(" ");
    const typed = { name: fieldText(fields, "name"), email: fieldText(fields, "email"), roles };
    return orAgain(PAGE, typed, async () => {
      await inviteStaff(actor, parsed(inviteStaffFields, fields));
      return { location: `${PAGE}?done=invited`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
