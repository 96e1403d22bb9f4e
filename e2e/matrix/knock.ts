import type { FoundHandler, FoundPage } from "@/lib/testing/route-map";
import { BASE_URL } from "../address";
import { addressOf } from "./addresses";
import { bodyOf } from "./bodies";
import type { Subject } from "./subject";

/** A handler or page as the matrix walks it. `kind` page: a GET for HTML. */
export type Door = {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly kind: "route" | "form" | "stream" | "page";
  readonly action: string;
};

export const doorOfHandler = ({ exported, path, kind, action }: FoundHandler): Door => ({
  name: `${exported} ${path}`,
  method: exported,
  path,
  kind: kind ?? "route",
  action: action ?? "",
});
/** A page without a check is open to whoever comes; the unit test keeps the list of those. */
const OPEN_PAGE = "print-link.open";
export const doorOfPage = ({ path, action }: FoundPage): Door => ({
  name: `page ${path}`,
  method: "GET",
  path,
  kind: "page",
  action: action ?? OPEN_PAGE,
});

export type Answer = {
  readonly status: number;
  readonly location: string;
  readonly body: string;
  readonly cookies: readonly string[];
};

function payload(door: Door, one: Subject): { body?: string | FormData; type?: string } {
  if (door.method === "GET") return {};
  const fields = bodyOf(door.method, door.path, one);
  if (Object.values(fields).some((value) => value instanceof Blob)) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value as Blob | string);
    return { body: form };
  }
  if (door.kind === "form") {
    const pairs = Object.entries(fields).map(([name, value]) => [name, String(value)]);
    return { body: new URLSearchParams(pairs).toString(), type: "application/x-www-form-urlencoded" };
  }
  return { body: JSON.stringify(fields), type: "application/json" };
}

/** One request about this subject. A stream is left as soon as it answers. */
export async function knock(door: Door, about: Subject, cookie: string): Promise<Answer> {
  const { body, type } = payload(door, about);
  const leave = new AbortController();
  const response = await fetch(new URL(addressOf(door.path, about), BASE_URL), {
    method: door.method,
    redirect: "manual",
    signal: leave.signal,
    headers: { origin: BASE_URL, ...(cookie ? { cookie } : {}), ...(type ? { "content-type": type } : {}) },
    ...(body === undefined ? {} : { body }),
  });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  const text = isStream ? "" : await response.text();
  if (isStream) leave.abort();
  return {
    status: response.status,
    location: response.headers.get("location") ?? "",
    body: text,
    cookies: response.headers.getSetCookie(),
  };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** A page's data comes in pieces of rows: where it is cut, and in which order the rows come, is the moment's. */
const CUT = /"\]\)<\/script><script>self\.__next_f\.push\(\[1,"/g;
const ROW = /\\n|"\]\)<\/script>|<script>self\.__next_f\.push\(\[1,"/;

/** An answer without what differs between any two requests: nonces, the session's grant, the ids of the address, and in which order a page's rows of data came. */
export function plain({ status, location, body }: Answer, about: Subject): string {
  const words = [...Object.values(about), ...[location, body].flatMap((text) => text.match(UUID) ?? [])];
  let text = `${status} ${location}\n${body}`;
  for (const word of new Set(words)) text = text.replaceAll(word, "*");
  return text
    .replaceAll(/ ?nonce="[^"]*"/g, "")
    .replaceAll(/"nonce":"[^"]*"/g, "")
    .replaceAll(/nonce\\":\\"[^"\\]*/g, "")
    .replaceAll(/grant\\":\\"[^"\\]*/g, "")
    .replaceAll(CUT, "")
    .split(ROW)
    .sort()
    .join("\n");
}
