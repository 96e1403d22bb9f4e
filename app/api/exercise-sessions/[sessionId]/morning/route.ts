import { morningFields } from "@/lib/contracts/pain-stop";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { answerMorning } from "@/lib/use-cases/exercise-sessions/answer-morning";
import { refusedOn } from "@/lib/http/unread";

/** How it is the morning after a session. */
export const POST = defineForm({
  action: "exercise-session.run",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const sessionId = idFrom(params, "sessionId");
    const { checkInId } = await answerMorning(actor, { sessionId, ...parsed(morningFields, fields) });
    return {
      location: checkInId === null ? "/patient/today?done=morning" : `/patient/check-in/${checkInId}/result`,
    };
  },
  refused: refusedOn(({ sessionId }) => `/patient/morning/${sessionId}`),
});
