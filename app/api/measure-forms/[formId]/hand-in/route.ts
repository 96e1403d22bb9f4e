import { formParams } from "@/lib/contracts/measure-form";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { handInForm } from "@/lib/use-cases/measure-forms/hand-in-form";

/** The answers are final; a page that is still missing is asked first. */
export const POST = defineForm({
  action: "measure-form.answer",
  run: async (actor, _fields, params) => {
    const { formId } = parsed(formParams, params);
    const outcome = await handInForm(actor, formId);
    const page = outcome.kind === "missing" ? outcome.pageId : "done";
    return { location: `/patient/measures/${formId}/${page}` };
  },
  refused: (code, { formId = "" }) => {
    if (code === "unauthenticated") return "/patient/sign-in";
    return code === "not-found"
      ? "/patient/measures?problem=not-saved"
      : `/patient/measures/${formId}/check?problem=not-saved`;
  },
});
