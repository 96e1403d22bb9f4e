import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { logItem } from "@/lib/use-cases/exercise-sessions/log-item";
import { UNREAD } from "@/lib/http/unread";

const page = (params: Record<string, string>) => `/patient/session/${params["sessionId"]}`;

/** Logs one item, each side apart, and leads to the next one or to the end, or to what must be read at once. */
export const POST = defineForm({
  action: "exercise-session.run",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const sessionId = idFrom(params, "sessionId");
    const itemId = idFrom(params, "itemId");
    const { after, checkInId } = await logItem(actor, { sessionId, itemId, fields });
    if (checkInId !== null) return { location: `/patient/check-in/${checkInId}/result` };
    return { location: after ? `${page(params)}/${after.nextItemId ?? "end"}` : page(params) };
  },
  refused: (code, params) => {
    if (code === "unauthenticated") return UNREAD;
    if (code === "invalid") return `${page(params)}/${params["itemId"]}?problem=answer`;
    // Out of turn: the session's page leads to what comes first.
    return code === "conflict" ? page(params) : "/patient/session";
  },
});
