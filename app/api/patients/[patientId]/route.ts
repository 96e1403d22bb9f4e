import { changePatientInput, changePatientReply } from "@/lib/contracts/patient";
import { defineRoute } from "@/lib/http/define-route";
import { changePatient } from "@/lib/use-cases/patients/change-patient";

export const PUT = defineRoute({
  action: "patient.change",
  input: changePatientInput,
  reply: changePatientReply,
  run: changePatient,
});
