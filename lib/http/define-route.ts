import "server-only";
import type { z } from "zod";
import type { Action, ActorFor } from "@/lib/access/actions";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { logRefusal } from "@/lib/data/with-actor";
import { isAppError } from "@/lib/errors";
import { fieldsOf, parsed, readJson } from "@/lib/http/read-input";
import { assertSameOrigin } from "@/lib/http/same-origin";
import { refuseMerged, survivorOfInput } from "@/lib/http/survivor-of-input";
import { mergedProblem, toProblem } from "@/lib/http/to-problem";

type Params = Record<string, string | string[] | undefined>;
export type RouteContext = { params: Promise<Params> };
export type Handler = ((request: Request, context: RouteContext) => Promise<Response>) & {
  readonly action: Action;
};

type Definition<A extends Action, Input, Reply> = {
  readonly action: A;
  /** Shape of params, query (GET) and JSON body (others) merged into one strict object. */
  readonly input: z.ZodType<Input>;
  /** What may leave; anything unlisted is stripped. */
  readonly reply: z.ZodType<Reply>;
  readonly run: (actor: ActorFor<A>, input: Input) => Promise<Reply>;
};

/** A JSON route: same origin, actor, input, run, reply, in that order, for every request. */
export function defineRoute<A extends Action, Input, Reply>(
  definition: Definition<A, Input, Reply>,
): Handler {
  const handle = async (request: Request, context: RouteContext): Promise<Response> => {
    let actor: Actor | undefined;
    let asked: object = {};
    try {
      assertSameOrigin(request);
      const allowed = await requireActor(definition.action);
      actor = allowed;
      asked = { ...(await sent(request)), ...(await context.params) };
      const input = parsed(definition.input, asked);
      if (request.method !== "GET") await refuseMerged(allowed, asked);
      const reply = definition.reply.parse(await definition.run(allowed, input));
      return Response.json(reply, { headers: { "cache-control": "no-store, private" } });
    } catch (error) {
      await logRefused(actor, error);
      const survivor = await survivorOfInput(actor, error, asked);
      return survivor === null ? toProblem(error, definition.action) : mergedProblem(survivor);
    }
  };
  return Object.assign(handle, { action: definition.action });
}

async function sent(request: Request): Promise<object> {
  if (request.method === "GET") return fieldsOf(new URL(request.url).searchParams);
  const body = await readJson(request);
  // A list or a bare value has no field names to be strict about: the schema refuses the empty object instead.
  return typeof body === "object" && body !== null && !Array.isArray(body) ? body : {};
}

/** The refused transaction rolled back, and its access-log row with it: log the refusal apart. */
export async function logRefused(actor: Actor | undefined, error: unknown): Promise<void> {
  if (actor === undefined || actor.kind === "anyone") return;
  await logRefusal(actor, isAppError(error) ? error.code : "bug");
}
