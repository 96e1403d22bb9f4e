import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { orAgain } from "@/lib/http/refused-fields";
import { resetSecondStep } from "@/lib/use-cases/staff/manage-staff";

const LIST = "/clinic/settings/staff";

/** Takes away the second step of somebody who lost their phone and their recovery codes. */
export const POST = defineForm({
  action: "staff.manage",
  run: (actor, _fields, params) => {
    const staffId = idFrom(params, "staffId");
    return orAgain(`${LIST}/${staffId}`, {}, async () => {
      await resetSecondStep(actor, staffId);
      return { location: `${LIST}?done=two-step` };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${LIST}?problem=failed`),
});
