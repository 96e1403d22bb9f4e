const PREFIX = "plumbline-message:";
const keyOf = (owner: string, place: string) => `${PREFIX}${owner}:${place}`;

/** What was typed into a form and not sent. It goes with the tab, and signing out clears it. */
export function readTyped(owner: string, place: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(owner, place));
  } catch {
    return null;
  }
}

export function writeTyped(owner: string, place: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(keyOf(owner, place));
    else sessionStorage.setItem(keyOf(owner, place), text);
  } catch {
    // The browser keeps nothing: the words stand in the box alone.
  }
}

/** Whoever signs in next on this phone does not keep another's words. */
export function forgetOthers(owner: string): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(PREFIX) && !key.startsWith(`${PREFIX}${owner}:`)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
