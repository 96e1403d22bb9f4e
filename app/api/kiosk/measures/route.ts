import { refusedOn } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { endVisit } from "@/lib/use-cases/kiosk/end-visit";
import { startOnTablet } from "@/lib/use-cases/measure-forms/start-on-tablet";
import { openPage } from "@/lib/use-cases/measure-forms/view-page";

/** Opens the questions due of the visit at hand; "not now", or "read", clears the tablet. */
export const POST = defineForm({
  action: "kiosk.answer",
  run: async (actor, { begin }) => {
    if (begin !== "yes") {
      await endVisit(actor);
      return { location: "/kiosk/done", wipe: true };
    }
    await startOnTablet(actor);
    return { location: `/kiosk/measures/${(await openPage(actor, null)) ?? "check"}` };
  },
  refused: refusedOn("/kiosk/measures"),
});
