import "server-only";
import type { Action, ActorFor } from "@/lib/access/actions";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { plain } from "@/lib/http/define-form";
import { type Handler, logRefused, type RouteContext } from "@/lib/http/define-route";
import { assertSameOrigin } from "@/lib/http/same-origin";
import { toProblem } from "@/lib/http/to-problem";

type Definition<A extends Action> = {
  readonly action: A;
  readonly fileName: string;
  readonly contentType: string;
  /** The whole of it, or pieces that are sent one after the other. */
  readonly run: (
    actor: ActorFor<A>,
    params: Record<string, string>,
  ) => Promise<string | Iterable<string> | ReadableStream<Uint8Array>>;
};

/** A file to keep: the same checks as a JSON route, and no browser shows it as a page. */
export function defineDownload<A extends Action>(definition: Definition<A>): Handler {
  const handle = async (request: Request, context: RouteContext): Promise<Response> => {
    let actor: Actor | undefined;
    try {
      assertSameOrigin(request);
      const allowed = await requireActor(definition.action);
      actor = allowed;
      const headers = {
        "content-type": definition.contentType,
        "content-disposition": `attachment; filename="${definition.fileName}"`,
        "cache-control": "no-store, private",
        "x-content-type-options": "nosniff",
      };
      return new Response(bodyOf(await definition.run(allowed, plain(await context.params))), { headers });
    } catch (error) {
      await logRefused(actor, error);
      return toProblem(error, definition.action);
    }
  };
  return Object.assign(handle, { action: definition.action });
}

/** Pieces are made as they are taken: a reader that waits makes nothing pile up. */
function bodyOf(made: string | Iterable<string> | ReadableStream<Uint8Array>): BodyInit {
  if (typeof made === "string" || made instanceof ReadableStream) return made;
  const pieces: Iterator<string> = made[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
  });
}
