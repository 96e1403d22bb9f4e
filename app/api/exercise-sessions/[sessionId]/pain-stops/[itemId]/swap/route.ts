import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { swapItem } from "@/lib/use-cases/exercise-sessions/swap-item";
import { UNREAD } from "@/lib/http/unread";

/** The easier exercise in the place of one that hurt. Leads to it. */
export const POST = defineForm({
  action: "exercise-session.run",
  run: async (actor, _fields, params) => {
    const sessionId = idFrom(params, "sessionId");
    const { swapId } = await swapItem(actor, { sessionId, itemId: idFrom(params, "itemId") });
    return { location: `/patient/session/${sessionId}/${swapId}` };
  },
  refused: (code, params) => {
    if (code === "unauthenticated") return UNREAD;
    return code === "conflict" ? `/patient/session/${params["sessionId"]}` : "/patient/session";
  },
});
