import "server-only";
import { headers } from "next/headers";
import { deviceLabel } from "@/lib/auth/device-label";
import { sessionIdFromCookie } from "@/lib/auth/session-token";

/** The browser that signs in: its name for the list of devices, and the session its cookie named until now. */
export async function thisBrowser(): Promise<{ device: string; replaces: string | null }> {
  const userAgent = (await headers()).get("user-agent") ?? "";
  return { device: deviceLabel(userAgent), replaces: await sessionIdFromCookie() };
}
