/** What a tab keeps of somebody's work: it goes with the tab, and signing out clears it (`Clear-Site-Data`). */

/** Null also where the browser keeps nothing. */
export function readTab(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Null forgets it. Where the browser keeps nothing, a reload begins anew. */
export function writeTab(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Kept by nothing.
  }
}
