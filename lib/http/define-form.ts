import "server-only";
import type { Action, ActorFor } from "@/lib/access/actions";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { senderOf } from "@/lib/auth/sender-grant";
import { WHOSE_FIELD } from "@/lib/contracts/whose-field";
import { isAppError, TooMany, waitMinutes } from "@/lib/errors";
import { type Handler, logRefused, type RouteContext } from "@/lib/http/define-route";
import { type FormFields, readForm } from "@/lib/http/read-input";
import { assertSameOrigin } from "@/lib/http/same-origin";
import { refuseMerged, survivorOfInput } from "@/lib/http/survivor-of-input";
import { reportBug, toProblem } from "@/lib/http/to-problem";
import { signInAfter, staysOnPhone, withoutRedirect } from "@/lib/http/unheard";
import { longTypedFieldsCookie, noTypedFields, typedFieldsCookie } from "@/lib/http/typed-fields";

export type FormCookie = {
  readonly name: string;
  /** Empty with `maxAge: 0` clears it. */
  readonly value: string;
  readonly options: Readonly<Record<string, unknown>> & { readonly maxAge?: number };
};
/** Where the browser goes next (a path of ours), with cookies to set on the way. `wipe` clears what the browser kept. */
export type FormResult = {
  readonly location: string;
  readonly cookies?: readonly FormCookie[];
  readonly wipe?: boolean;
};

export type FormDefinition<A extends Action, Sent = FormFields> = {
  readonly action: A;
  readonly run: (actor: ActorFor<A>, sent: Sent, params: Record<string, string>) => Promise<FormResult>;
  /**
   * Where each refusal leads: its page says it in plain words. The use case has kept what was typed. `waitMinutes` is
   * how long too many tries are refused.
   */
  readonly refused: (code: string, params: Record<string, string>, waitMinutes: number) => string;
  /** Carries what was typed, sealed, to that page when it was refused or failed; for forms without a server-side draft. */
  readonly keepsTyped?: true;
  /** Where staff see this form again, by the parts of its address: with what they typed, for the record a patient's became part of. */
  readonly shownOn?: (params: Record<string, string>) => string;
  /** The secret in its address is the only right to it, so that a mail service may post here as well (RFC 8058). */
  readonly fromAnywhere?: true;
};

/** A native form's target: the same checks as defineRoute, then always a 303, so that it works without JavaScript. */
export function defineForm<A extends Action>(definition: FormDefinition<A>): Handler {
  return formHandler(definition, async (request) => {
    const { [WHOSE_FIELD]: whose, ...fields } = await readForm(request);
    return { sent: fields, fields, whose };
  });
}

/** `fields` is what of it may be kept for its page; `whose` stands on pages where nothing else says it. */
type Read<Sent> = {
  readonly sent: Sent;
  readonly fields: FormFields;
  readonly whose?: string | string[] | undefined;
};

/** Where a page leads that somebody else left open on this phone. */
const SOMEBODY_ELSES = "/patient/today?problem=somebody-elses";

const isSomebodyElses = (actor: Actor, whose: Read<unknown>["whose"]): boolean =>
  whose !== undefined && actor.kind === "patient" && senderOf(actor).owner !== whose;

/** A native form of any encoding. */
export function formHandler<A extends Action, Sent>(
  definition: FormDefinition<A, Sent>,
  read: (request: Request) => Promise<Read<Sent>>,
): Handler {
  const assertOrigin = definition.fromAnywhere ? () => undefined : assertSameOrigin;
  const handle = async (request: Request, context: RouteContext): Promise<Response> => {
    let actor: Actor | undefined;
    const params = plain(await context.params);
    let fields: FormFields = {};
    try {
      assertOrigin(request);
      const allowed = await requireActor(definition.action);
      actor = allowed;
      const posted = await read(request);
      if (isSomebodyElses(allowed, posted.whose)) return seeOther({ location: SOMEBODY_ELSES });
      fields = posted.fields;
      await refuseMerged(allowed, { ...fields, ...params });
      const result = await definition.run(allowed, posted.sent, params);
      const cookies = definition.keepsTyped ? [noTypedFields(), ...(result.cookies ?? [])] : result.cookies;
      return seeOther({ ...result, ...(cookies && { cookies }) }, toWipe(allowed));
    } catch (error) {
      await logRefused(actor, error);
      // No person sees these two: a forged or malformed request is refused outright.
      if (isAppError(error, "cross-site") || isAppError(error, "unsupported"))
        return toProblem(error, definition.action);
      const survivor = await survivorOfInput(actor, error, { ...fields, ...params });
      if (survivor !== null) return ledToSurvivor(definition, survivor, fields, params, actor);
      return ledAway(definition, error, fields, params, actor, request.url);
    }
  };
  return Object.assign(handle, { action: definition.action });
}

/** Where a refusal leads; by no redirect where the phone keeps what was sent, and nobody else has it. */
async function ledAway<A extends Action, Sent>(
  { action, refused, keepsTyped }: FormDefinition<A, Sent>,
  error: unknown,
  fields: FormFields,
  params: Record<string, string>,
  actor: Actor | undefined,
  address: string,
): Promise<Response> {
  const code = isAppError(error) ? error.code : (reportBug(error, action), "bug");
  const isKept = staysOnPhone(address, code);
  const refusal = refused(code, params, error instanceof TooMany ? waitMinutes(error) : 0);
  const location = code === "unauthenticated" ? signInAfter(refusal, isKept) : refusal;
  const isShownAgain = keepsTyped && code !== "unauthenticated" && code !== "locked";
  const led = seeOther(isShownAgain ? await withTyped(location, error, fields, actor) : { location });
  return isKept ? withoutRedirect(led, isAppError(error) ? error.status : 500) : led;
}

/** The record it is to be done on: the form again where it shows what was typed, else the record's overview. */
async function ledToSurvivor<A extends Action, Sent>(
  { shownOn }: FormDefinition<A, Sent>,
  survivor: string,
  fields: FormFields,
  params: Record<string, string>,
  actor: Actor | undefined,
): Promise<Response> {
  if (!shownOn) return seeOther({ location: `/clinic/patients/${survivor}?done=joined` });
  const patientId = survivor;
  const location = `${shownOn({ ...params, patientId })}?joined=typed`;
  return seeOther(await withTyped(location, null, { ...fields, patientId }, actor));
}

/** With what was typed, for the page that shows its form again. */
async function withTyped(
  location: string,
  error: unknown,
  fields: FormFields,
  actor: Actor | undefined,
): Promise<FormResult> {
  const problems = isAppError(error, "invalid") ? error.fields : {};
  const isKnown = actor !== undefined && actor.kind !== "anyone";
  const cookie = (isKnown ? longTypedFieldsCookie : typedFieldsCookie)(location, { fields, problems });
  return { location, cookies: [await cookie] };
}

/** Next gives a route without dynamic segments no params at all. */
export function plain(
  params: Record<string, string | string[] | undefined> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params ?? {}).flatMap(([k, v]) => (typeof v === "string" ? [[k, v]] : [])),
  );
}

function serialised({ name, value, options }: FormCookie): string {
  const parts = [
    `${name}=${value}`,
    "Path=/",
    "HttpOnly",
    `SameSite=${options["sameSite"] === "strict" ? "Strict" : "Lax"}`,
  ];
  if (options["secure"] === true) parts.push("Secure");
  if (options.maxAge !== undefined) parts.push(`Max-Age=${options.maxAge}`);
  return parts.join("; ");
}

const EVERYTHING = '"cache", "storage"';
/** A staff browser stores nothing about a patient, but the worker that shows its pushes, also once nobody is signed in. */
const toWipe = ({ kind }: Actor): string => (kind === "staff" ? '"cache"' : EVERYTHING);

/** 303 with a relative Location: behind a proxy only the browser knows the host. */
export function seeOther(result: FormResult, wiped = EVERYTHING): Response {
  const headers = new Headers({ location: result.location, "cache-control": "no-store, private" });
  for (const cookie of result.cookies ?? []) headers.append("set-cookie", serialised(cookie));
  if (result.wipe) headers.set("clear-site-data", wiped);
  return new Response(null, { status: 303, headers });
}
