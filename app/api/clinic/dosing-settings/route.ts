import { changeDosingSettingsInput } from "@/lib/contracts/dosing";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { changeDosingSettings } from "@/lib/use-cases/dosing/change-dosing-settings";

const PAGE = "/clinic/settings/dosing";

/** The numbers of the dosing rules, within their bounds. */
export const POST = defineForm({
  action: "dosing.change-settings",
  run: (actor, fields) =>
    orAgain(PAGE, fieldTexts(fields), async () => {
      await changeDosingSettings(actor, parsed(changeDosingSettingsInput, fields));
      return { location: `${PAGE}?done=saved`, cookies: [forgetTyped()] };
    }),
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
