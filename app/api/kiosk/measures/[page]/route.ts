import { kioskRefusal, refusedOn } from "@/app/kiosk/kiosk-page";
import { kioskMeasureParams } from "@/lib/contracts/measure-form";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { savePage } from "@/lib/use-cases/measure-forms/save-page";

/** One of the questions due; the next follows, or the last look at all answers. */
export const POST = defineForm({
  action: "kiosk.answer",
  run: async (actor, fields, params) => {
    const { page: pageId } = parsed(kioskMeasureParams, params);
    const skipped = fields["skip"] !== undefined;
    const next = await savePage(actor, { formId: null, pageId, fields, skipped });
    return { location: `/kiosk/measures/${next ?? "check"}` };
  },
  refused: (code, params) => {
    const { success, data } = kioskMeasureParams.safeParse(params);
    return success ? refusedOn(`/kiosk/measures/${data.page}`)(code) : kioskRefusal(code);
  },
});
