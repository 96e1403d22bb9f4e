import { measureItemsFields } from "@/lib/contracts/measure-form";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { loadMeasureItems } from "@/lib/use-cases/measure-forms/load-measure-items";

/** The texts of RMDQ, or the end of their use. */
export const POST = defineSettingsForm({
  action: "measure.change-settings",
  page: "/clinic/settings/measures",
  run: async (actor, fields) => {
    const loaded = parsed(measureItemsFields, fields);
    await loadMeasureItems(actor, loaded);
    return loaded.items.length === 0 ? "retired" : "loaded";
  },
});
