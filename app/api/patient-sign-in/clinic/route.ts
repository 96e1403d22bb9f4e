import { pendingAt } from "@/lib/auth/pending-sign-in";
import { thisBrowser } from "@/lib/auth/this-browser";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText } from "@/lib/http/form-again";
import { patientSignedIn } from "@/lib/http/patient-entry";
import { openPatientSession } from "@/lib/use-cases/sign-in/enter-code";

const PAGE = "/patient/sign-in";

/** A patient of several clinics says which one. */
export const POST = defineForm({
  action: "patient.enter-code",
  run: async (actor, fields) => {
    const pending = await pendingAt("code-right");
    if (!pending) return { location: `${PAGE}?problem=expired` };
    const chosen = pending.accounts.find(({ clinicId }) => clinicId === fieldText(fields, "clinic"));
    if (!chosen) return again(`${PAGE}/clinic`, {}, { clinic: "chooseClinic" });
    return patientSignedIn(await openPatientSession(actor, chosen, await thisBrowser()));
  },
  refused: () => `${PAGE}?problem=expired`,
});
