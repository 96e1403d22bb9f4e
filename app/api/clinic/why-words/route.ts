import { whyWordsFields } from "@/lib/contracts/why-words";
import { defineSettingsForm } from "@/lib/http/define-settings-form";
import { parsed } from "@/lib/http/read-input";
import { changeWhyWords } from "@/lib/use-cases/clinics/change-why-words";

/** The clinic's own words for why an exercise is in a plan. */
export const POST = defineSettingsForm({
  action: "why.change",
  page: "/clinic/settings/reasons",
  run: async (actor, fields, { seen }) => {
    await changeWhyWords(actor, parsed(whyWordsFields, fields), seen);
    return "saved";
  },
});
