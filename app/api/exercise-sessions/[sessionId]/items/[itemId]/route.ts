import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { logItem } from "@/lib/use-cases/exercise-sessions/log-item";
import { UNREAD } from "@/lib/http/unread";

const page = (params: Record<string, string>) => `/patient/session/${params["sessionId"]}`;

/** Logs one item, each side apart, and leads to the next one or to the end. */
export const POST = defineForm({
  action: "exercise-session.run",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const sessionId = idFrom(params, "sessionId");
    const itemId = idFrom(params, "itemId");
    const { nextItemId } = await logItem(actor, { sessionId, itemId, fields });
    return { location: `/patient/session/${sessionId}/${nextItemId ?? "end"}` };
  },
  refused: (code, params) => {
    if (code === "unauthenticated") return UNREAD;
    if (code === "invalid") return `${page(params)}/${params["itemId"]}?problem=answer`;
    // Finished meanwhile, in another tab: its page shows the summary.
    return code === "conflict" ? page(params) : "/patient/session";
  },
});
