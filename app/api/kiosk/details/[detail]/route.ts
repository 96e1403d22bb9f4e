import { kioskRefusal, refusedOn } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { changeDetail } from "@/lib/use-cases/intakes/change-detail";
import { isDetail } from "@/lib/use-cases/intakes/details";

/** Keeps a detail the patient put right, for staff to take over. */
export const POST = defineForm({
  action: "kiosk.answer",
  run: async (actor, fields, { detail = "" }) => {
    const outcome = await changeDetail(actor, { detail, fields });
    return { location: outcome === "refused" ? `/kiosk/details/${detail}` : "/kiosk/intake/details" };
  },
  refused: (code, { detail = "" }) =>
    isDetail(detail) ? refusedOn(`/kiosk/details/${detail}`)(code) : kioskRefusal(code),
});
