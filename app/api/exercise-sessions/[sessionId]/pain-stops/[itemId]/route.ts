import { painStopFieldsOf } from "@/lib/contracts/pain-stop";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { stopForPain } from "@/lib/use-cases/exercise-sessions/stop-for-pain";
import { UNREAD } from "@/lib/http/unread";

const hurts = (params: Record<string, string>) =>
  `/patient/session/${params["sessionId"]}/hurts/${params["itemId"]}`;

/** "This hurts": what it feels like. Leads to the walk, or to what must be read at once. */
export const POST = defineForm({
  action: "exercise-session.run",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const of = { sessionId: idFrom(params, "sessionId"), itemId: idFrom(params, "itemId") };
    const answer = parsed(painStopFieldsOf(fields), fields);
    const { checkInId } = await stopForPain(actor, { ...of, answer, done: fields });
    return { location: checkInId === null ? hurts(params) : `/patient/check-in/${checkInId}/result` };
  },
  refused: (code, params) => {
    if (code === "unauthenticated") return UNREAD;
    return code === "invalid" ? hurts(params) : "/patient/session";
  },
});
