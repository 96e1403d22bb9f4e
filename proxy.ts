import { NextResponse, type NextRequest } from "next/server";

/** Everything but the API and the static files, which set their own headers: with /api here it lost 40% of its speed. */
export const config = { matcher: ["/((?!api/|_next/static/).*)"] };

/** Gives each page a fresh CSP nonce and turns away what we do not have: Server Actions, image optimisation. */
export function proxy(request: NextRequest): NextResponse {
  if (request.headers.has("next-action") || request.nextUrl.pathname.startsWith("/_next/image")) {
    return new NextResponse(null, { status: 404, headers: { "Cache-Control": "no-store, private" } });
  }
  const nonce = freshNonce();
  const headers = new Headers(request.headers);
  // Next reads the nonce out of this request header and puts it on its own scripts.
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));
  // So that a page can say where it was: after a lock, the way back. Overwrites what a caller sent.
  headers.set("x-plumbline-path", request.nextUrl.pathname);
  // Names this request to whoever must say later that its page failed: instrumentation.ts.
  headers.set("x-plumbline-page", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));
  if (overHttps) response.headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  return response;
}

// The proxy may import next/server only, so these two are read here and not through lib/env.ts.
// oxlint-disable-next-line no-restricted-properties -- see above
const overHttps = (process.env["BASE_URL"] ?? "").startsWith("https://");
// oxlint-disable-next-line no-restricted-properties -- see above
const inDevelopment = process.env.NODE_ENV === "development";

function freshNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
}

/**
 * Two policies, and a script must satisfy both: the first wants a nonce (or a nonced script as its parent),
 * the second wants our origin. See docs/decisions/0010-content-security-policy.md.
 */
function contentSecurityPolicy(nonce: string): string {
  // React's development build rebuilds server stacks with eval; production never does.
  const evaluate = inDevelopment ? " 'unsafe-eval'" : "";
  // Next's development overlay writes style elements of its own; a nonce here would switch 'unsafe-inline' off.
  const inlineStyles = inDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  const main = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    "script-src-attr 'none'",
    `style-src 'self' ${inlineStyles}`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
  return `${main}, script-src 'self' 'nonce-${nonce}'${evaluate}`;
}
