import { closedDayFields } from "@/lib/contracts/hours";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { closeDay } from "@/lib/use-cases/hours/change-hours";

const PAGE = "/clinic/settings/hours";

/** A day on which the clinic stays shut. */
export const POST = defineForm({
  action: "hours.change",
  run: (actor, fields) => {
    const typed = fieldTexts(fields);
    return orAgain(PAGE, typed, async () => {
      await closeDay(actor, parsed(closedDayFields, typed));
      return { location: `${PAGE}?done=closed`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
