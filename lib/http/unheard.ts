import { KEPT } from "@/lib/contracts/kept-field";
import type { AppErrorCode } from "@/lib/errors";

/** Its page says what is wrong with it, or that there is nothing to answer: the patient, not the phone, has it in hand. */
const HEARD: readonly string[] = ["invalid", "conflict"] satisfies AppErrorCode[];

/** Whether the phone keeps what was in a form until the server has it, and so has the only copy where it was refused so. */
export const staysOnPhone = (address: string, code: string): boolean =>
  new URL(address).searchParams.has(KEPT) && !HEARD.includes(code);

/**
 * Signed out, the next page is a sign-in: what was typed is nothing for it. It says that none of it is kept, or that the
 * phone keeps it and sends it by itself.
 */
export function signInAfter(location: string, isKept: boolean): string {
  const [page = "", query] = location.split("?");
  if (isKept) return `${page}?problem=kept`;
  return query === undefined && /^\/(patient\/)?sign-in$/.test(page) ? `${page}?problem=unsaved` : location;
}

/**
 * Leads on from a form that the phone keeps and the server has not filed. It is no redirect: by a redirect
 * public/patient/worker.js knows that the server has heard it, and lets it go.
 */
export function withoutRedirect({ headers: made }: Response, status: number): Response {
  const headers = new Headers(made);
  // As a browser reads it, which leaves no sign in it that would end the link below.
  const { pathname, search, hash } = new URL(made.get("location") ?? "/", "http://here.invalid");
  const location = `${pathname}${search}${hash}`;
  headers.delete("location");
  headers.set("refresh", `0; url=${location}`);
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(`<!doctype html><title>Plumbline</title><a href="${location}">Plumbline</a>`, {
    status,
    headers,
  });
}
