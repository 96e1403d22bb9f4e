import { afterWalkFields } from "@/lib/contracts/pain-stop";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { tellAfterWalk } from "@/lib/use-cases/exercise-sessions/tell-after-walk";
import { UNREAD } from "@/lib/http/unread";

const hurts = (params: Record<string, string>) =>
  `/patient/session/${params["sessionId"]}/hurts/${params["itemId"]}`;

/** How it is after the walk. Leads to the choices, or to what must be read at once. */
export const POST = defineForm({
  action: "exercise-session.run",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const of = { sessionId: idFrom(params, "sessionId"), itemId: idFrom(params, "itemId") };
    const { checkInId } = await tellAfterWalk(actor, { ...of, ...parsed(afterWalkFields, fields) });
    return { location: checkInId === null ? hurts(params) : `/patient/check-in/${checkInId}/result` };
  },
  refused: (code, params) => {
    if (code === "unauthenticated") return UNREAD;
    return code === "invalid" ? hurts(params) : "/patient/session";
  },
});
