import { assignedProgrammeReply, assignProgrammeInput } from "@/lib/contracts/programme";
import { defineRoute } from "@/lib/http/define-route";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";

/** Assigns a programme to a patient. */
export const POST = defineRoute({
  action: "programme.change",
  input: assignProgrammeInput,
  reply: assignedProgrammeReply,
  run: assignProgramme,
});
