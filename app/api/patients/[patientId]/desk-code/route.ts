import { defineForm } from "@/lib/http/define-form";
import { again, fieldText, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { invitePatient } from "@/lib/use-cases/patients/invite-patient";

/** Makes a code to hand over at the desk, once somebody has checked who the person is. */
export const POST = defineForm({
  action: "patient.invite",
  run: async (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    const page = `/clinic/patients/${patientId}/desk-code`;
    if (fieldText(fields, "identityChecked") !== "yes") return again(page, {}, { identityChecked: "needed" });
    await invitePatient(actor, { patientId, way: "desk-code", identityChecked: true });
    return { location: page, cookies: [forgetTyped()] };
  },
  refused: (_code, params) => `/clinic/patients/${params["patientId"] ?? ""}/desk-code`,
});
