import "server-only";
import { headers } from "next/headers";
import { deviceLabel } from "@/lib/auth/device-label";
import { languageOfBrowser } from "@/lib/auth/language-of-request";
import { sessionIdFromCookie } from "@/lib/auth/session-token";
import type { Language } from "@/lib/domain/people/language";

/** The browser that signs in: its name for the list of devices, the session its cookie named until now, and its language. */
export async function thisBrowser(): Promise<{
  device: string;
  replaces: string | null;
  language: Language | null;
}> {
  const userAgent = (await headers()).get("user-agent") ?? "";
  return {
    device: deviceLabel(userAgent),
    replaces: await sessionIdFromCookie(),
    language: await languageOfBrowser(),
  };
}
