import { mergePatientsFields } from "@/lib/contracts/patient";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { mergePatients } from "@/lib/use-cases/patients/merge-patients";

/** Another record of the same person becomes part of this one. */
export const POST = defineForm({
  action: "patient.merge",
  run: (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    const otherId = idFrom({ otherId: fieldText(fields, "otherId") }, "otherId");
    const page = `/clinic/patients/${patientId}/merge?with=${otherId}`;
    return orAgain(page, { reason: fieldText(fields, "reason") }, async () => {
      await mergePatients(actor, parsed(mergePatientsFields, { ...fields, patientId }));
      return { location: `/clinic/patients/${patientId}`, cookies: [forgetTyped()] };
    });
  },
  refused: (code, { patientId }) =>
    code === "unauthenticated" ? "/sign-in" : `/clinic/patients/${patientId ?? ""}?problem=${code}`,
});
