import "server-only";
import type { Action, ActorFor } from "@/lib/access/actions";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { byteRange } from "@/lib/domain/files/byte-range";
import { type Handler, logRefused, type RouteContext } from "@/lib/http/define-route";
import { idFrom } from "@/lib/http/id-from";
import { assertSameOrigin } from "@/lib/http/same-origin";
import { toProblem } from "@/lib/http/to-problem";

type Opened = {
  readonly contentType: string;
  readonly bytes: number;
  readonly read: (first: number, last: number) => ReadableStream<Uint8Array>;
};
type Definition<A extends Action> = {
  readonly action: A;
  /** The part of the address that names the file. */
  readonly param: string;
  readonly run: (
    actor: ActorFor<A>,
    fileId: string,
    params: Readonly<Record<string, string>>,
  ) => Promise<Opened>;
};

const HEADERS = {
  // An hour in this browser alone: a video is asked for in parts. Signing out clears it.
  "cache-control": "private, max-age=3600",
  "x-content-type-options": "nosniff",
  // Pages show it as picture or video; opened by itself it is saved, never run.
  "content-disposition": "attachment",
  "accept-ranges": "bytes",
};

/** A stored file for pages to show: the same checks as a JSON route, in parts where a browser asks for parts. */
export function defineFile<A extends Action>(definition: Definition<A>): Handler {
  const handle = async (request: Request, context: RouteContext): Promise<Response> => {
    let actor: Actor | undefined;
    try {
      assertSameOrigin(request);
      const allowed = await requireActor(definition.action);
      actor = allowed;
      const params = (await context.params) as Record<string, string>;
      const file = await definition.run(allowed, idFrom(params, definition.param), params);
      return partOf(file, request.headers.get("range"));
    } catch (error) {
      await logRefused(actor, error);
      return toProblem(error, definition.action);
    }
  };
  return Object.assign(handle, { action: definition.action });
}

function partOf({ contentType, bytes, read }: Opened, wanted: string | null): Response {
  const headers = { ...HEADERS, "content-type": contentType };
  const range = byteRange(wanted, bytes);
  switch (range.kind) {
    case "beyond":
      return new Response(null, {
        status: 416,
        headers: { ...headers, "content-range": `bytes */${bytes}` },
      });
    case "whole":
      return new Response(read(0, bytes - 1), { headers: { ...headers, "content-length": `${bytes}` } });
    case "part": {
      const { first, last } = range;
      const part = {
        "content-range": `bytes ${first}-${last}/${bytes}`,
        "content-length": `${last - first + 1}`,
      };
      return new Response(read(first, last), { status: 206, headers: { ...headers, ...part } });
    }
  }
}
