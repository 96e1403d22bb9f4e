import { intakePath } from "@/app/kiosk/intake-path";
import { kioskRefusal, refusedOn } from "@/app/kiosk/kiosk-page";
import { consentText } from "@/components/kiosk/consent-text";
import { intakeStep } from "@/lib/domain/intake/form";
import { defineForm } from "@/lib/http/define-form";
import { saveIntakeAnswer } from "@/lib/use-cases/intakes/save-intake-answer";

/** Saves one page of the intake; the next page is the next question, or the instruction. */
export const POST = defineForm({
  action: "kiosk.answer",
  run: async (actor, fields, params) => {
    const stepId = params["step"] ?? "";
    const { whole } = await consentText();
    const outcome = await saveIntakeAnswer(actor, { stepId, fields, consentText: whole });
    if (outcome.kind === "instruction") return { location: "/kiosk/help-now" };
    return { location: intakePath(outcome.stepId) };
  },
  refused: (code, { step = "" }) =>
    intakeStep(step) ? refusedOn(`/kiosk/intake/${step}`)(code) : kioskRefusal(code),
});
