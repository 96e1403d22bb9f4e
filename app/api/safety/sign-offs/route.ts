import { signOffFields } from "@/lib/contracts/safety";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { signOffRules } from "@/lib/use-cases/safety/sign-off-rules";

const PAGE = "/clinic/settings/safety/sign-off";

/** A clinician signs the version of the rules in use. */
export const POST = defineForm({
  action: "safety.sign-off",
  run: (actor, fields) => {
    const typed = { signedName: fieldText(fields, "signedName"), note: fieldText(fields, "note") };
    return orAgain(PAGE, typed, async () => {
      await signOffRules(actor, parsed(signOffFields, fields));
      return { location: `${PAGE}?done=signed`, cookies: [forgetTyped()] };
    });
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
