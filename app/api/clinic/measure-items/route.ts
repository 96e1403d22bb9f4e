import { measureItemsFields } from "@/lib/contracts/measure-form";
import { defineForm } from "@/lib/http/define-form";
import { fieldTexts, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { loadMeasureItems } from "@/lib/use-cases/measure-forms/load-measure-items";

const PAGE = "/clinic/settings/measures";

/** The texts of RMDQ, or the end of their use. */
export const POST = defineForm({
  action: "measure.change-settings",
  run: (actor, fields) =>
    orAgain(PAGE, fieldTexts(fields), async () => {
      const loaded = parsed(measureItemsFields, fields);
      await loadMeasureItems(actor, loaded);
      const done = loaded.items.length === 0 ? "retired" : "loaded";
      return { location: `${PAGE}?done=${done}`, cookies: [forgetTyped()] };
    }),
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
