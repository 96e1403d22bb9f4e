import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { PATIENT_ABSOLUTE_MS } from "@/lib/access/session-limits";
import { cookieOptions, sessionCookieName } from "@/lib/auth/cookies";
import { readTicket } from "@/lib/auth/ticket";
import { env } from "@/lib/env";

/** The cookie outlives every session row; the row alone decides (see requireActor). */
const COOKIE_SECONDS = PATIENT_ABSOLUTE_MS / 1000;

/**
 * next-auth issues and seals the cookie; who may have one is decided before, by the sign-in use cases, which hand over
 * a ticket for the session row they made. Its own endpoints accept nothing but such a ticket, so there is one way in.
 */
export function nextAuthOptions(): NextAuthOptions {
  const byTicket = (id: "staff" | "patient") =>
    Credentials({
      id,
      credentials: { ticket: {} },
      authorize: (sent) => {
        const sessionId = readTicket(id, sent?.ticket ?? "", Date.now());
        return sessionId === null ? null : { id: sessionId };
      },
    });
  return {
    secret: env().SECRET,
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    jwt: { maxAge: COOKIE_SECONDS },
    useSecureCookies: cookieOptions().secure,
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    providers: [byTicket("staff"), byTicket("patient")],
    callbacks: {
      // `user` is set at sign-in only: the token holds our session's id and nothing about a person.
      jwt: ({ token, user, trigger }) => ({ sid: trigger === "signIn" ? user.id : token["sid"] }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}
