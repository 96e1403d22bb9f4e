/** A refusal of ours in the browser: `fields` are plain words by field name. Status 0: the server was not reached. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The record that the patient's has become part of meanwhile. */
  readonly survivor?: string;
};
export type Sent<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly problem: Problem };

/** Sent on `window` when an answer says that the screen is locked: the page must go. */
export const LOCKED_EVENT = "plumbline:locked";

/** Sent on `window` with the id of the other record, when an answer says that the patient's has become part of it. */
export const MERGED_EVENT = "plumbline:merged";

const UNREACHED: Problem = { status: 0, code: "offline", fields: {} };

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as {
    title?: string;
    fields?: Record<string, string>;
    survivor?: string;
  };
  const { title = "bug", fields = {}, survivor } = body;
  return { status: response.status, code: title, fields, ...(survivor !== undefined && { survivor }) };
}

async function ask<Reply>(url: string, init: RequestInit): Promise<Sent<Reply>> {
  try {
    const response = await fetch(url, { ...init, cache: "no-store", credentials: "same-origin" });
    if (response.ok) return { ok: true, reply: (await response.json()) as Reply };
    const problem = await problemOf(response);
    if (problem.code === "locked") window.dispatchEvent(new Event(LOCKED_EVENT));
    if (problem.survivor !== undefined)
      window.dispatchEvent(new CustomEvent(MERGED_EVENT, { detail: problem.survivor }));
    return { ok: false, problem };
  } catch {
    return { ok: false, problem: UNREACHED };
  }
}

/** Posts or puts JSON to one of our routes. Never throws. `keepalive` lets it outlive the page. */
export function sendJson<Reply>(
  method: "POST" | "PUT",
  url: string,
  body: object,
  options: { readonly keepalive?: boolean } = {},
): Promise<Sent<Reply>> {
  return ask<Reply>(url, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...options,
  });
}

/** Gets JSON. `background`: nobody asked for it just now, so it does not keep the session awake. */
export function getJson<Reply>(
  url: string,
  options: { readonly background?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Sent<Reply>> {
  return ask<Reply>(url, {
    headers: options.background ? { "x-plumbline-background": "1" } : {},
    ...(options.signal ? { signal: options.signal } : {}),
  });
}

const WORDS: Readonly<Record<string, string>> = {
  offline: "Nothing was saved: the server cannot be reached. Check the connection and try again.",
  conflict: "Somebody changed this a moment ago. Look at the newest state, then try again.",
  "not-found": "This is no longer here, or it is not yours to change.",
  forbidden: "Your role does not allow this.",
  unauthenticated: "You are signed out. Sign in again; nothing was saved.",
  locked: "The screen is locked. Unlock it, then try again.",
  "too-many": "Too many tries. Wait a minute, then try again.",
  invalid: "Some of it cannot be saved yet. See below.",
};

const MERGED = "This record has become part of another meanwhile. Nothing was saved.";

/** A refusal in plain words for staff screens. */
export function problemWords({ code, survivor }: Problem): string {
  if (survivor !== undefined) return MERGED;
  return WORDS[code] ?? "Something went wrong on our side. Nothing was saved. Try again, or ask for help.";
}
