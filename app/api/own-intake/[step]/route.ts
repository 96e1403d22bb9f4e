import { ownIntakePath, ownIntakeRefusal } from "@/app/patient/intake/own-intake-path";
import { consentText } from "@/components/kiosk/consent-text";
import { backAtAnswer, CHANGE_FIELD } from "@/lib/domain/intake/changed-answer";
import { intakeStep } from "@/lib/domain/intake/form";
import { defineForm } from "@/lib/http/define-form";
import { saveIntakeAnswer } from "@/lib/use-cases/intakes/save-intake-answer";

/** Saves one page of the questions before a visit; the next question follows, or what to do now. */
export const POST = defineForm({
  action: "own-intake.answer",
  keepsTyped: true,
  run: async (actor, { [CHANGE_FIELD]: change, asksWho, byOther: by, ...fields }, { step: stepId = "" }) => {
    const { whole } = await consentText();
    const outcome = await saveIntakeAnswer(actor, {
      ...{ stepId, fields, consentText: whole },
      ...(asksWho !== undefined && { byOther: by !== undefined }),
    });
    if (outcome.kind === "instruction") return { location: "/patient/intake/now" };
    const isChange = change !== undefined && outcome.stepId === null;
    return { location: backAtAnswer(ownIntakePath(outcome.stepId), stepId, isChange) };
  },
  refused: (code, { step = "" }) =>
    ownIntakeRefusal(intakeStep(step) ? `/patient/intake/${step}` : "/patient/intake")(code),
});
