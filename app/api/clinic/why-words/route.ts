import { whyWordsFields } from "@/lib/contracts/why-words";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { changeWhyWords } from "@/lib/use-cases/clinics/change-why-words";

const PAGE = "/clinic/settings/reasons";

/** The clinic's own words for why an exercise is in a plan. */
export const POST = defineForm({
  action: "why.change",
  run: (actor, fields) =>
    orAgain(PAGE, fieldTexts(fields), async () => {
      await changeWhyWords(actor, parsed(whyWordsFields, fields));
      return { location: `${PAGE}?done=saved`, cookies: [forgetTyped()] };
    }),
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
