import { alertChangedReply, alertInput } from "@/lib/contracts/alert";
import { defineRoute } from "@/lib/http/define-route";
import { resumeProgramme } from "@/lib/use-cases/alerts/resume-programme";

export const POST = defineRoute({
  action: "programme.resume",
  input: alertInput,
  reply: alertChangedReply,
  run: resumeProgramme,
});
