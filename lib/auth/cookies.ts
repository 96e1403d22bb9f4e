import "server-only";
import { env } from "@/lib/env";

const secure = () => env().BASE_URL.startsWith("https:");

/** `__Host-` binds the cookie to this host and path; it needs https, which a local demo does not have. */
const named = (name: string) => (secure() ? `__Host-${name}` : name);

export const sessionCookieName = () => named("plumbline-session");
export const kioskCookieName = () => named("plumbline-kiosk");
export const signInCookieName = () => named("plumbline-sign-in");
export const readingCookieName = () => named("plumbline-reading");
export const languageCookieName = () => named("plumbline-language");
export const flashCookieName = () => named("plumbline-flash");

export type CookieOptions = {
  readonly httpOnly: true;
  readonly sameSite: "lax" | "strict";
  readonly path: "/";
  readonly secure: boolean;
  readonly maxAge?: number;
};

/** Options every cookie of ours carries; `maxAge` in seconds. */
export function cookieOptions(maxAge?: number, sameSite: "lax" | "strict" = "lax"): CookieOptions {
  return {
    httpOnly: true,
    sameSite,
    path: "/",
    secure: secure(),
    ...(maxAge === undefined ? {} : { maxAge }),
  };
}
