import { readTab, writeTab } from "@/lib/client/tab-store";

const PREFIX = "plumbline-message:";
const keyOf = (owner: string, place: string) => `${PREFIX}${owner}:${place}`;

/** What was typed into a form and not sent. */
export const readTyped = (owner: string, place: string): string | null => readTab(keyOf(owner, place));

export const writeTyped = (owner: string, place: string, text: string): void =>
  writeTab(keyOf(owner, place), text === "" ? null : text);

/** Whoever signs in next on this phone does not keep another's words. */
export function forgetOthers(owner: string): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(PREFIX) && !key.startsWith(`${PREFIX}${owner}:`)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
