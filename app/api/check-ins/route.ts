import { submitCheckInBody, submitCheckInReply } from "@/lib/contracts/check-in";
import { defineRoute } from "@/lib/http/define-route";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";

export const POST = defineRoute({
  action: "check-in.answer",
  input: submitCheckInBody,
  reply: submitCheckInReply,
  run: submitCheckIn,
});
