import { onReturn } from "@/lib/client/on-return";

const KEY = "plumbline-phone-owner";

/** Null where nobody is noted: signing out clears it (`Clear-Site-Data`), or the browser keeps nothing. */
function noted(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Nobody has signed out or in since this page was opened: what it posts is of its own patient. */
export const isStillTheirs = (owner: string): boolean => noted() === owner;

/** This page is nobody's: every tab that still shows the one before goes. */
export function forgetPhoneOwner(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Kept by nothing.
  }
}

/**
 * Notes whose pages this phone shows, and opens this one anew once that is somebody else, or nobody: what a tab was left
 * with is no page of the next person's.
 */
export function watchPhoneOwner(owner: string): () => void {
  try {
    localStorage.setItem(KEY, owner);
  } catch {
    return () => undefined;
  }
  const over = new AbortController();
  const { signal } = over;
  const look = () => {
    if (isStillTheirs(owner)) return;
    over.abort();
    location.reload();
  };
  // What another tab has noted; not that all was cleared, which the page that signs out hears too while it goes.
  const onNoted = ({ key }: StorageEvent) => {
    if (key === KEY) look();
  };
  addEventListener("storage", onNoted, { signal });
  onReturn(look, signal);
  return () => over.abort();
}
