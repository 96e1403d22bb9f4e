import { startFormFields } from "@/lib/contracts/measure-form";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { startForm } from "@/lib/use-cases/measure-forms/start-form";

/** Opens the questions that are due; the first of them follows. */
export const POST = defineForm({
  action: "measure-form.answer",
  run: async (actor, fields) => {
    const { clientKey } = parsed(startFormFields, fields);
    const formId = await startForm(actor, clientKey);
    return { location: formId === null ? "/patient/measures" : `/patient/measures/${formId}` };
  },
  refused: (code) =>
    code === "unauthenticated" ? "/patient/sign-in" : "/patient/measures?problem=not-saved",
});
