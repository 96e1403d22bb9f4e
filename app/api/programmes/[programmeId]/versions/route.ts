import { assignedProgrammeReply, changeProgrammeInput } from "@/lib/contracts/programme";
import { defineRoute } from "@/lib/http/define-route";
import { changeProgramme } from "@/lib/use-cases/programmes/change-programme";

/** Makes the next version of a programme. */
export const POST = defineRoute({
  action: "programme.change",
  input: changeProgrammeInput,
  reply: assignedProgrammeReply,
  run: changeProgramme,
});
