import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { sessionCookieName } from "@/lib/auth/cookies";
import { env } from "@/lib/env";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Opened = { readonly sessionId: string; readonly expiresAt: number };

/** Tokens opened lately, by their hash: deriving the key and decrypting cost more than reading the session row. */
const opened = new Map<string, Opened>();
const MOST_KEPT = 5_000;

async function open(token: string): Promise<Opened | null> {
  const claims = await decode({ token, secret: env().SECRET }).catch(() => null);
  const [id, seconds] = [claims?.["sid"], claims?.["exp"]];
  if (typeof id !== "string" || !UUID.test(id) || typeof seconds !== "number") return null;
  return { sessionId: id, expiresAt: seconds * 1000 };
}

async function openAndKeep(key: string, token: string): Promise<Opened | null> {
  const one = await open(token);
  if (!one) return null;
  const oldest = opened.size >= MOST_KEPT ? opened.keys().next().value : undefined;
  if (oldest !== undefined) opened.delete(oldest);
  opened.set(key, one);
  return one;
}

/** The session id a token of ours holds, or null (not ours, altered, expired). */
export async function sessionIdOf(token: string): Promise<string | null> {
  const key = createHash("sha256").update(token).digest("base64url");
  const found = opened.get(key) ?? (await openAndKeep(key, token));
  return found && found.expiresAt > Date.now() ? found.sessionId : null;
}

/** The session id the browser's cookie names, or null. The token proves only that we issued it; the row decides. */
export async function sessionIdFromCookie(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? sessionIdOf(token) : null;
}
