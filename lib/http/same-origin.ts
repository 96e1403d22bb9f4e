import "server-only";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/**
 * Server Actions get this check from Next.js; route handlers do not. Compared with the configured origin, never with
 * the request's own URL, which a proxy may rewrite.
 */
export function assertSameOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.get("origin");
  const sameOrigin =
    origin === null
      ? request.headers.get("sec-fetch-site") === "same-origin"
      : origin === new URL(env().BASE_URL).origin;
  if (!sameOrigin) throw new AppError("cross-site", "origin is not ours");
}
