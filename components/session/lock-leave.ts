let isLeaving = false;

/** The page goes because nobody uses it: whoever is not there cannot be asked whether to stay on it. */
export function leaveForLock(from: string): void {
  isLeaving = true;
  location.replace(`/clinic/locked?from=${encodeURIComponent(from)}`);
}

/** True once the lock takes the page away, whatever is not saved: each form keeps that for its own return. */
export const leavesForLock = (): boolean => isLeaving;
