import { endProgrammeFields } from "@/lib/contracts/programme-end";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { endProgramme } from "@/lib/use-cases/programme-ends/end-programme";

/** A clinician ends a patient's programme; a field in error leads back to the form. */
export const POST = defineForm({
  action: "programme.end",
  run: (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    const page = `/clinic/patients/${patientId}/programme`;
    const typed = { reason: fieldText(fields, "reason"), note: fieldText(fields, "note") };
    return orAgain(`${page}/end`, typed, async () => {
      await endProgramme(actor, parsed(endProgrammeFields, { ...fields, patientId }));
      return { location: page, cookies: [forgetTyped()] };
    });
  },
  shownOn: ({ patientId = "" }) => `/clinic/patients/${patientId}/programme/end`,
  refused: (code, { patientId = "" }) =>
    code === "unauthenticated" ? "/sign-in" : `/clinic/patients/${patientId}/programme`,
});
