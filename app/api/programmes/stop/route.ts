import { stopProgrammeFields } from "@/lib/contracts/programme-end";
import { urgentWordsIn } from "@/lib/domain/messages/urgent-words";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { stopProgramme } from "@/lib/use-cases/programme-ends/stop-programme";

/** A patient stops their plan. Who stops for pain, or writes urgent words beside the reason, is asked about it next. */
export const POST = defineForm({
  action: "programme.stop",
  keepsTyped: true,
  run: async (actor, fields) => {
    const input = parsed(stopProgrammeFields, fields);
    await stopProgramme(actor, input);
    if (urgentWordsIn(input.note).length > 0) return { location: "/patient/check-in?done=stopped" };
    return { location: input.reason === "pain" ? "/patient/check-in" : "/patient/today" };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/stop"),
});
