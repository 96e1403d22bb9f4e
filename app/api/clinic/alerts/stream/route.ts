import { defineStream } from "@/lib/http/event-stream";
import { isLive, listen } from "@/lib/live/listen";

/** Says which of the clinic's lists changed, never what is in it: the browser fetches that through its own route. */
export const GET = defineStream({
  action: "live.listen",
  open: (actor, send) => ({
    stop: listen(actor.clinicId, (topic, now) => send("changed", { topic, now })),
    isLive,
  }),
});
