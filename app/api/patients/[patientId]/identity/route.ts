import { confirmIdentityInput, confirmIdentityReply } from "@/lib/contracts/patient";
import { defineRoute } from "@/lib/http/define-route";
import { confirmIdentity } from "@/lib/use-cases/patients/confirm-identity";

export const POST = defineRoute({
  action: "patient.change",
  input: confirmIdentityInput,
  reply: confirmIdentityReply,
  run: confirmIdentity,
});
