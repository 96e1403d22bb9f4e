import { alertChangedReply, attemptInput } from "@/lib/contracts/alert";
import { defineRoute } from "@/lib/http/define-route";
import { recordAttempt } from "@/lib/use-cases/alerts/record-attempt";

export const POST = defineRoute({
  action: "alert.attempt",
  input: attemptInput,
  reply: alertChangedReply,
  run: recordAttempt,
});
