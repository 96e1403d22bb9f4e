import { KEPT } from "@/lib/contracts/kept-field";

/**
 * Signed out, the next page is a sign-in: what was typed is nothing for it. It says that none of it is kept, or that the
 * phone keeps it and sends it by itself.
 */
function signInAfter(location: string, isKept: boolean): string {
  const [page = "", query] = location.split("?");
  if (isKept) return `${page}?problem=kept`;
  return query === undefined && /^\/(patient\/)?sign-in$/.test(page) ? `${page}?problem=unsaved` : location;
}

/**
 * The answer to a form of somebody who is signed out. Where the phone keeps what was in it, this is no redirect: by a
 * redirect public/patient/worker.js knows that the server has heard it, and lets it go.
 */
export function unheard(address: string, refused: string): Response {
  const isKept = new URL(address).searchParams.has(KEPT);
  const location = signInAfter(refused, isKept);
  const headers = new Headers({ "cache-control": "no-store, private" });
  if (!isKept) {
    headers.set("location", location);
    return new Response(null, { status: 303, headers });
  }
  headers.set("refresh", `0; url=${location}`);
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(`<!doctype html><title>Plumbline</title><a href="${location}">Plumbline</a>`, {
    status: 401,
    headers,
  });
}
