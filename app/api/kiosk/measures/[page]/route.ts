import { kioskRefusal, refusedOn } from "@/app/kiosk/kiosk-page";
import { backAtAnswer, CHANGE_FIELD } from "@/lib/domain/intake/changed-answer";
import { kioskMeasureParams } from "@/lib/contracts/measure-form";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { savePage } from "@/lib/use-cases/measure-forms/save-page";

/** One of the questions due; the next follows, or the last look at all answers. */
export const POST = defineForm({
  action: "kiosk.answer",
  run: async (actor, { [CHANGE_FIELD]: change, ...fields }, params) => {
    const { page: pageId } = parsed(kioskMeasureParams, params);
    const skipped = fields["skip"] !== undefined;
    const next = await savePage(actor, { formId: null, pageId, fields, skipped });
    if (next !== null) return { location: `/kiosk/measures/${next}` };
    return { location: backAtAnswer("/kiosk/measures/check", pageId, change !== undefined) };
  },
  refused: (code, params) => {
    const { success, data } = kioskMeasureParams.safeParse(params);
    return success ? refusedOn(`/kiosk/measures/${data.page}`)(code) : kioskRefusal(code);
  },
});
