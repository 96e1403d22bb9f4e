import "server-only";
import { cookies } from "next/headers";
import { cookieOptions, readingCookieName } from "@/lib/auth/cookies";
import { type Reading, TEXT_SIZES } from "@/lib/contracts/reading";
import type { FormCookie } from "@/lib/http/define-form";

/** As it is before anybody chose: tones, and no voice that others in the room would hear. */
const FIRST: Reading = { textSize: "normal", sound: true, voice: false };
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/** The choice this device keeps; it says nothing about anyone, so signing out leaves it. */
export async function readingChoice(): Promise<Reading> {
  const kept = (await cookies()).get(readingCookieName())?.value.split(".");
  const textSize = TEXT_SIZES.find((size) => size === kept?.[0]);
  if (kept === undefined || textSize === undefined) return FIRST;
  return { textSize, sound: kept.includes("sound"), voice: kept.includes("voice") };
}

export function readingCookie({ textSize, sound, voice }: Reading): FormCookie {
  const value = [textSize, ...(sound ? ["sound"] : []), ...(voice ? ["voice"] : [])].join(".");
  return { name: readingCookieName(), value, options: cookieOptions(KEPT_SECONDS) };
}
