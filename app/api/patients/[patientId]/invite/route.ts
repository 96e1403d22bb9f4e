import { doneReply, invitePatientInput } from "@/lib/contracts/session";
import { defineRoute } from "@/lib/http/define-route";
import { invitePatient } from "@/lib/use-cases/patients/invite-patient";

/** Mails a patient their invitation. */
export const POST = defineRoute({
  action: "patient.invite",
  input: invitePatientInput,
  reply: doneReply,
  run: async (actor, { patientId }) => {
    await invitePatient(actor, { patientId, way: "mail" });
    return { done: true as const };
  },
});
