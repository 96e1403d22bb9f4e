import { readTab, writeTab } from "@/lib/client/tab-store";

/** What an exercise's form says was done of each side, by the names of its fields. */
export type DoneSoFar = Readonly<Record<string, string>>;

const KEY = "plumbline-done";
const ABOUT_DONE = /^(outcome|amount)-/;

/** Keeps what the form of an exercise says by now, for its patient goes to say that it hurts. `item` ends with the item's id. */
export function keepDone(item: string, form: HTMLFormElement): void {
  const said = [...new FormData(form)].filter(([name, value]) => ABOUT_DONE.test(name) && value !== "");
  writeTab(KEY, JSON.stringify({ item, done: Object.fromEntries(said) as DoneSoFar }));
}

/** What was kept of one item; nothing where it was another's. */
export function readDone(itemId: string): DoneSoFar {
  const kept = parsed(readTab(KEY));
  return kept?.item?.split(" ").at(-1) === itemId ? (kept.done ?? {}) : {};
}

/** The same within one session: on the way back to the exercise. */
export const readDoneOf = (item: string): DoneSoFar =>
  parsed(readTab(KEY))?.item === item ? readDone(item.split(" ").at(-1) ?? "") : {};

/** It has been sent: the next session begins with nothing done. */
export const forgetDone = (): void => writeTab(KEY, null);

function parsed(text: string | null): { readonly item?: string; readonly done?: DoneSoFar } | null {
  try {
    return text === null ? null : (JSON.parse(text) as { item?: string; done?: DoneSoFar } | null);
  } catch {
    return null;
  }
}
