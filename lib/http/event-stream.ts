import "server-only";
import type { Action, ActorFor } from "@/lib/access/actions";
import type { StaffActor } from "@/lib/access/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { stillAllowed } from "@/lib/auth/still-allowed";
import { type Handler, logRefused } from "@/lib/http/define-route";
import { toProblem } from "@/lib/http/to-problem";

/** How often a stream shows that it lives, and asks whether its session still does. */
export const BEAT_MS = 15_000;
/** A reader that takes nothing for this many events is gone. */
const MOST_UNREAD = 100;

/** Sends one event: a name and ids or counts, never a record's content. */
export type Send = (event: string, data: object) => void;

type StreamAction = { [A in Action]: ActorFor<A> extends StaffActor ? A : never }[Action];

/** What a connection's events come from. */
export type Source = {
  readonly stop: () => void;
  /** False while it is deaf, or has heard what it could not yet tell: the beat then tells the page that it is not live. */
  readonly isLive: () => boolean;
};

type Definition<A extends StreamAction> = {
  readonly action: A;
  /** Starts sending. Called once per connection. */
  readonly open: (actor: ActorFor<A>, send: Send) => Source;
};

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // `no-transform` keeps proxies from compressing, and so from holding back, what must arrive now.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/**
 * A server-sent event stream with the same actor and action check as a route. Beside the caller's events it sends
 * `beat` {live} each 15 s and, when the session is over or locked, `ended` {why} and closes. It is never activity.
 */
export function defineStream<A extends StreamAction>(definition: Definition<A>): Handler {
  const handle = async (request: Request): Promise<Response> => {
    try {
      const actor = (await requireActor(definition.action)) as ActorFor<A> & StaffActor;
      return new Response(eventsFor(definition, actor, request.signal), { headers: HEADERS });
    } catch (error) {
      await logRefused(undefined, error);
      return toProblem(error, definition.action);
    }
  };
  return Object.assign(handle, { action: definition.action });
}

function eventsFor<A extends StreamAction>(
  { action, open }: Definition<A>,
  actor: ActorFor<A> & StaffActor,
  gone: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let source: Source = { stop: () => undefined, isLive: () => false };
      let closed = false;
      const send: Send = (event, data) => {
        if (closed) return;
        if ((controller.desiredSize ?? 0) < -MOST_UNREAD) close();
        else controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      const beat = async () => {
        // Without the database nobody can say whether the session lives: the page learns that it is not live.
        const state = await stillAllowed(actor, action).catch(() => "unknown" as const);
        if (state === "allowed" || state === "unknown") {
          send("beat", { live: state === "allowed" && source.isLive() });
        } else {
          send("ended", { why: state });
          close();
        }
      };
      const timer = setInterval(() => void beat(), BEAT_MS);
      close = () => {
        if (closed) return;
        closed = true;
        clearInterval(timer);
        source.stop();
        try {
          controller.close();
        } catch {
          // The reader cancelled first: nothing is left to close.
        }
      };
      gone.addEventListener("abort", () => close());
      controller.enqueue(encoder.encode("retry: 2000\n\n"));
      source = open(actor, send);
      send("beat", { live: source.isLive() });
    },
    cancel: () => close(),
  });
}
