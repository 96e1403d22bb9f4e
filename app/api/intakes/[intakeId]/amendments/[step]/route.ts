import { z } from "zod";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, forgetTyped } from "@/lib/http/form-again";
import { parsed } from "@/lib/http/read-input";
import { amendIntake } from "@/lib/use-cases/intakes/amend-intake";

const params = z.object({ intakeId: z.uuid(), step: z.string() });

/** Adds another answer to an intake that was handed in, with why. */
export const POST = defineForm({
  action: "intake.amend",
  keepsTyped: true,
  run: async (actor, fields, given) => {
    const { intakeId, step } = parsed(params, given);
    await amendIntake(actor, { intakeId, stepId: step, why: fieldText(fields, "why"), fields });
    return { location: `/clinic/intakes/${intakeId}`, cookies: [forgetTyped()] };
  },
  refused: (code, { intakeId = "", step = "" }) => {
    if (code === "unauthenticated") return "/sign-in";
    return code === "not-found" ? "/clinic/today" : `/clinic/intakes/${intakeId}/amend/${step}`;
  },
});
