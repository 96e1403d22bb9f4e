import { alertSignalReply, listAlertsInput } from "@/lib/contracts/alert";
import { defineRoute } from "@/lib/http/define-route";
import { currentSignal } from "@/lib/use-cases/sessions/watch-signal";

/** How urgent what waits is, and how much: every clinic page's bar, title and sound. Nothing about anyone. */
export const GET = defineRoute({
  action: "session.signal",
  input: listAlertsInput,
  reply: alertSignalReply,
  run: currentSignal,
});
