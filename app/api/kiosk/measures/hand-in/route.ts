import { refusedOn } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { handInForm } from "@/lib/use-cases/measure-forms/hand-in-form";

/** The answers are final, and the tablet is cleared, unless the patient has to read something first. */
export const POST = defineForm({
  action: "kiosk.answer",
  run: async (actor) => {
    const outcome = await handInForm(actor, null);
    if (outcome.kind === "missing") return { location: `/kiosk/measures/${outcome.pageId}` };
    return { location: outcome.tells ? "/kiosk/measures/told" : "/kiosk/done", wipe: true };
  },
  refused: refusedOn("/kiosk/measures/check"),
});
