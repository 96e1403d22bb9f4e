import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { cookieOptions, sessionCookieName } from "@/lib/auth/cookies";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";
import { makeTicket } from "@/lib/auth/ticket";
import { env } from "@/lib/env";
import type { FormCookie } from "@/lib/http/define-form";

/** What next-auth's callback needs to see: a form post that passed its own CSRF check (ours came first). */
function callbackRequest(door: "staff" | "patient", ticket: string): NextApiRequest {
  const csrfToken = randomBytes(32).toString("hex");
  const check = createHash("sha256").update(`${csrfToken}${env().SECRET}`).digest("hex");
  const csrfCookie = cookieOptions().secure ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token";
  return {
    method: "POST",
    query: { nextauth: ["callback", door] },
    headers: {},
    cookies: { [csrfCookie]: `${csrfToken}|${check}` },
    body: { csrfToken, ticket, json: "true", callbackUrl: env().BASE_URL },
  } as unknown as NextApiRequest;
}

/** Collects the cookies next-auth sets; nothing else of its answer is used. */
function recordingResponse(): { response: NextApiResponse; cookies: () => string[] } {
  const headers = new Map<string, string[]>();
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name.toLowerCase(), Array.isArray(value) ? value : [value]);
      return response;
    },
    send: () => undefined,
    json: () => undefined,
    end: () => undefined,
    redirect: () => undefined,
  };
  return { response: response as unknown as NextApiResponse, cookies: () => headers.get("set-cookie") ?? [] };
}

/** Has next-auth seal a session row's id into the cookie of this browser. */
export async function issueSessionCookie(door: "staff" | "patient", sessionId: string): Promise<FormCookie> {
  const { response, cookies } = recordingResponse();
  await NextAuth(callbackRequest(door, makeTicket(door, sessionId, Date.now())), response, nextAuthOptions());
  const prefix = `${sessionCookieName()}=`;
  const set = cookies().find((cookie) => cookie.startsWith(prefix));
  const value = set?.slice(prefix.length).split(";")[0];
  if (!value) throw new Error("next-auth issued no session cookie");
  // Staff cookies end with the browser; a patient's phone keeps its own.
  const options = door === "staff" ? cookieOptions() : cookieOptions(400 * 24 * 3600);
  return { name: sessionCookieName(), value, options };
}

/** Takes the session cookie from this browser. */
export function clearSessionCookie(): FormCookie {
  return { name: sessionCookieName(), value: "", options: cookieOptions(0) };
}
