import { ownIntakeRefusal } from "@/app/patient/intake/own-intake-path";
import { defineForm } from "@/lib/http/define-form";
import { changeDetail } from "@/lib/use-cases/intakes/change-detail";
import { isDetail } from "@/lib/use-cases/intakes/details";

/** Keeps a detail the patient put right at home, for staff to take over. */
export const POST = defineForm({
  action: "own-intake.answer",
  keepsTyped: true,
  run: async (actor, fields, { detail = "" }) => {
    const outcome = await changeDetail(actor, { detail, fields });
    return {
      location: outcome === "refused" ? `/patient/intake/details/${detail}` : "/patient/intake/details",
    };
  },
  refused: (code, { detail = "" }) =>
    ownIntakeRefusal(isDetail(detail) ? `/patient/intake/details/${detail}` : "/patient/intake")(code),
});
