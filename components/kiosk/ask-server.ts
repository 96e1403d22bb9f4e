/** This long without a word and the server is slow, which the page says; this long and there is no network. */
export const SLOW_MS = 4_000;
export const GONE_MS = 15_000;

/** What stands between a page and the server just now. */
export type Obstacle = "slow" | "gone";

/**
 * True when the server answers that it works. One that is only slow is waited for. False when there is no way to it, a
 * proxy answers in its place, or its database is gone: what a form sends then ends on a page without a way back.
 */
export async function reachesServer(isSlow: () => void): Promise<boolean> {
  if (!navigator.onLine) return false;
  const giveUp = new AbortController();
  const timers = [setTimeout(isSlow, SLOW_MS), setTimeout(() => giveUp.abort(), GONE_MS)];
  try {
    const answer = await fetch("/api/health/database", { cache: "no-store", signal: giveUp.signal });
    return answer.ok;
  } catch {
    return false;
  } finally {
    timers.forEach(clearTimeout);
  }
}
