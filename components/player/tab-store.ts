/** What this tab keeps while a patient exercises: it goes with the tab, and signing out clears it (`Clear-Site-Data`). */
export const POSITION = "plumbline-player";
export const WALK = "plumbline-walk";
export const SWITCHES = "plumbline-player-switches";

/** Null also where the browser keeps nothing. */
export function readTab(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Null forgets it. */
export function writeTab(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Kept by nothing: the exercise goes on, a reload begins it anew.
  }
}
