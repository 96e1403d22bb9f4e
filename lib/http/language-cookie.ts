import "server-only";
import { cookieOptions, languageCookieName } from "@/lib/auth/cookies";
import type { Language } from "@/lib/domain/people/language";
import type { FormCookie } from "@/lib/http/define-form";

const KEPT_SECONDS = 400 * 24 * 60 * 60;

/** The language this browser keeps; it says nothing about anyone, so signing out leaves it. */
export function languageCookie(language: Language): FormCookie {
  return { name: languageCookieName(), value: language, options: cookieOptions(KEPT_SECONDS) };
}
