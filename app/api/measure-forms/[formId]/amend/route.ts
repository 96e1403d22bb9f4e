import { formParams, startFormFields } from "@/lib/contracts/measure-form";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { amendForm } from "@/lib/use-cases/measure-forms/amend-form";

/** Opens answers that were handed in, to give others; those stay readable. */
export const POST = defineForm({
  action: "measure-form.answer",
  run: async (actor, fields, params) => {
    const { formId } = parsed(formParams, params);
    const { clientKey } = parsed(startFormFields, fields);
    const opened = await amendForm(actor, formId, clientKey);
    return { location: `/patient/measures/${opened}` };
  },
  refused: (code) =>
    code === "unauthenticated" ? "/patient/sign-in" : "/patient/measures?problem=not-saved",
});
