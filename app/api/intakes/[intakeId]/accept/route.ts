import { acceptIntakeInput, acceptIntakeReply } from "@/lib/contracts/intake";
import { defineRoute } from "@/lib/http/define-route";
import { acceptIntake } from "@/lib/use-cases/intakes/accept-intake";

export const POST = defineRoute({
  action: "intake.accept",
  input: acceptIntakeInput,
  reply: acceptIntakeReply,
  run: acceptIntake,
});
