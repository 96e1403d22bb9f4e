import { defineStream } from "@/lib/http/event-stream";
import { watchSignal } from "@/lib/use-cases/sessions/watch-signal";

/** What a locked screen may hear: `signal` {tier, count}, and nothing about anyone. */
export const GET = defineStream({
  action: "session.signal",
  open: (actor, send) => watchSignal(actor, (signal) => send("signal", signal)),
});
