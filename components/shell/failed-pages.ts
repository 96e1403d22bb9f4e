/**
 * The pages of this process that failed while they were rendered, by the name proxy.ts gave them; each is asked for
 * once, moments later, so the newest few are enough.
 */
const kept = globalThis as typeof globalThis & { plumblineFailedPages?: string[] };
const MOST = 200;

export function noteFailedPage(page: string): void {
  kept.plumblineFailedPages = [...(kept.plumblineFailedPages ?? []), page].slice(-MOST);
}

export const hasFailed = (page: string): boolean => kept.plumblineFailedPages?.includes(page) === true;
