import { endPatientSessionsInput, endPatientSessionsReply } from "@/lib/contracts/session";
import { defineRoute } from "@/lib/http/define-route";
import { endPatientSessions } from "@/lib/use-cases/sessions/end-sessions";

/** Signs a patient out of every device. */
export const POST = defineRoute({
  action: "patient.end-sessions",
  input: endPatientSessionsInput,
  reply: endPatientSessionsReply,
  run: endPatientSessions,
});
