import { intakePath } from "@/app/kiosk/intake-path";
import { refusedOn } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { completeIntake } from "@/lib/use-cases/intakes/complete-intake";

/** Hands the intake in; the questions due follow, or the end. What the browser kept of the intake is cleared. */
export const POST = defineForm({
  action: "kiosk.answer",
  run: async (actor) => {
    const outcome = await completeIntake(actor);
    if (outcome.kind === "missing") return { location: intakePath(outcome.stepId) };
    if (outcome.asksMore) return { location: "/kiosk/measures", wipe: true };
    return { location: outcome.toDesk ? "/kiosk/done?to=desk" : "/kiosk/done", wipe: true };
  },
  refused: refusedOn("/kiosk/check"),
});
