import { addPatientInput, addPatientReply } from "@/lib/contracts/patient";
import { defineRoute } from "@/lib/http/define-route";
import { addPatient } from "@/lib/use-cases/patients/add-patient";

export const POST = defineRoute({
  action: "patient.add",
  input: addPatientInput,
  reply: addPatientReply,
  run: addPatient,
});
