import { typedFields } from "@/lib/contracts/hours";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { changeRota } from "@/lib/use-cases/rota/change-rota";

const PAGE = "/clinic/settings/rota";

/** Who answers alerts in each session of the week. */
export const POST = defineForm({
  action: "rota.change",
  run: (actor, fields) => {
    const typed = fieldTexts(fields);
    return orAgain(PAGE, typed, async () => {
      await changeRota(actor, parsed(typedFields, typed));
      return { location: `${PAGE}?done=saved`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
