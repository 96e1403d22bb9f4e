import { typedFields } from "@/lib/contracts/hours";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { changeHours } from "@/lib/use-cases/hours/change-hours";

const PAGE = "/clinic/settings/hours";

/** When the clinic is open, day by day. */
export const POST = defineForm({
  action: "hours.change",
  run: (actor, fields) => {
    const typed = fieldTexts(fields);
    return orAgain(PAGE, typed, async () => {
      await changeHours(actor, parsed(typedFields, typed));
      return { location: `${PAGE}?done=hours`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
