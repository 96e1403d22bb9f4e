import { changeClinicFields } from "@/lib/contracts/clinic";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { changeClinic } from "@/lib/use-cases/clinics/change-clinic";

const PAGE = "/clinic/settings/clinic";

/** Name, address and the numbers patients are told to ring. */
export const POST = defineForm({
  action: "clinic.change",
  run: (actor, fields) => {
    const typed = fieldTexts(fields);
    return orAgain(PAGE, typed, async () => {
      await changeClinic(actor, parsed(changeClinicFields, fields));
      return { location: `${PAGE}?done=saved`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
