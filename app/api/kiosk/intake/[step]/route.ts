import { intakePath } from "@/app/kiosk/intake-path";
import { kioskRefusal, refusedOn } from "@/app/kiosk/kiosk-page";
import { consentText } from "@/components/kiosk/consent-text";
import { backAtAnswer, CHANGE_FIELD } from "@/lib/domain/intake/changed-answer";
import { intakeStep } from "@/lib/domain/intake/form";
import { defineForm } from "@/lib/http/define-form";
import { saveIntakeAnswer } from "@/lib/use-cases/intakes/save-intake-answer";

/** Saves one page of the intake; the next page is the next question, or the instruction. */
export const POST = defineForm({
  action: "kiosk.answer",
  run: async (actor, { [CHANGE_FIELD]: change, asksWho, byOther: by, ...fields }, { step: stepId = "" }) => {
    const { whole } = await consentText();
    const outcome = await saveIntakeAnswer(actor, {
      ...{ stepId, fields, consentText: whole },
      ...(asksWho !== undefined && { byOther: by !== undefined }),
    });
    if (outcome.kind === "instruction") return { location: "/kiosk/help-now" };
    const isChange = change !== undefined && outcome.stepId === null;
    return { location: backAtAnswer(intakePath(outcome.stepId), stepId, isChange) };
  },
  refused: (code, { step = "" }) =>
    intakeStep(step) ? refusedOn(`/kiosk/intake/${step}`)(code) : kioskRefusal(code),
});
