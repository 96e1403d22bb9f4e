import "server-only";
import { cookies, headers } from "next/headers";
import { kioskCookieName, languageCookieName } from "@/lib/auth/cookies";
import { kioskOfRequest } from "@/lib/auth/kiosk-device";
import { sessionOfRequest } from "@/lib/auth/session-of-request";
import { asLanguage, FIRST_LANGUAGE, type Language } from "@/lib/domain/people/language";

/** What this browser was told before anybody signed in. */
export async function languageOfBrowser(): Promise<Language | null> {
  return asLanguage((await cookies()).get(languageCookieName())?.value);
}

/** The patient's own choice before that of the browser. */
export async function patientLanguage(stored: unknown): Promise<Language> {
  return asLanguage(stored) ?? (await languageOfBrowser()) ?? FIRST_LANGUAGE;
}

/** A page that cannot reach the database still says so in words: the one that failed is told by its own read. */
const ifThere = <T>(row: Promise<T>): Promise<T | undefined> => row.catch(() => undefined);

async function ofKiosk(): Promise<Language> {
  return asLanguage((await ifThere(kioskOfRequest()))?.language) ?? FIRST_LANGUAGE;
}

async function ofPerson(): Promise<Language> {
  const row = await ifThere(sessionOfRequest());
  return row?.staff_id ? FIRST_LANGUAGE : patientLanguage(row?.language);
}

/**
 * The language of the page or answer at hand. Staff read English; the tablet what was chosen on its first page; a patient
 * what they set. The layout and its page share one read of the session or the tablet.
 */
export async function languageOfRequest(): Promise<Language> {
  const path = (await headers()).get("x-plumbline-path");
  if (path === null) return (await cookies()).has(kioskCookieName()) ? ofKiosk() : ofPerson();
  if (/^\/(clinic|sign-in)(\/|$)/.test(path)) return FIRST_LANGUAGE;
  // The tablet's first page stands for nobody, and says all of it in every language.
  if (path === "/kiosk") return FIRST_LANGUAGE;
  return path.startsWith("/kiosk/") ? ofKiosk() : ofPerson();
}
