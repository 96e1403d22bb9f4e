import { backAtAnswer, CHANGE_FIELD } from "@/lib/domain/intake/changed-answer";
import { formPageParams } from "@/lib/contracts/measure-form";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { savePage } from "@/lib/use-cases/measure-forms/save-page";

/** One page of a form; the next question follows, or the last look at all answers. */
export const POST = defineForm({
  action: "measure-form.answer",
  keepsTyped: true,
  run: async (actor, { [CHANGE_FIELD]: change, ...fields }, params) => {
    const { formId, page: pageId } = parsed(formPageParams, params);
    const skipped = fields["skip"] !== undefined;
    const next = await savePage(actor, { formId, pageId, fields, skipped });
    if (next !== null) return { location: `/patient/measures/${formId}/${next}` };
    return { location: backAtAnswer(`/patient/measures/${formId}/check`, pageId, change !== undefined) };
  },
  refused: (code, { formId = "", page = "" }) => {
    if (code === "unauthenticated") return "/patient/sign-in";
    return code === "not-found"
      ? "/patient/measures?problem=not-saved"
      : `/patient/measures/${formId}/${page}?problem=not-saved`;
  },
});
