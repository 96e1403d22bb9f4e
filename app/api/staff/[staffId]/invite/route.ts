import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { orAgain } from "@/lib/http/refused-fields";
import { mailStaffLink } from "@/lib/use-cases/staff/manage-staff";

const LIST = "/clinic/settings/staff";

/** Mails somebody a link to set their password. */
export const POST = defineForm({
  action: "staff.manage",
  run: (actor, _fields, params) => {
    const staffId = idFrom(params, "staffId");
    return orAgain(`${LIST}/${staffId}`, {}, async () => {
      await mailStaffLink(actor, staffId);
      return { location: `${LIST}?done=mailed` };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${LIST}?problem=failed`),
});
