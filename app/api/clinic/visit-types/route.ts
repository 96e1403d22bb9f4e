import { visitSettingFields } from "@/lib/contracts/visit";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { changeVisitTypes } from "@/lib/use-cases/visits/change-visit-types";

const PAGE = "/clinic/settings/visits";

/** What can be booked and how long it takes, when a wait is long, and when patients are reminded. */
export const POST = defineForm({
  action: "visit-type.change",
  run: (actor, fields) => {
    const typed = fieldTexts(fields);
    return orAgain(PAGE, typed, async () => {
      await changeVisitTypes(actor, parsed(visitSettingFields, typed));
      return { location: `${PAGE}?done=saved`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
