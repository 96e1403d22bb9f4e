import { getJson, type Sent } from "@/lib/client/send-json";

/** A fetch that takes longer has failed; the stale bar does not wait for it. */
const FETCH_LIMIT_MS = 15_000;
/** What is asked for and not there after this counts as not known. */
const SLOW_MS = 2_000;

/** Nobody's doing: it keeps no session alive. */
export function quietly<Reply>(url: string): Promise<Sent<Reply>> {
  return getJson<Reply>(url, { background: true, signal: AbortSignal.timeout(FETCH_LIMIT_MS) });
}

export type Refused = (problem: { readonly status: number; readonly code: string }) => void;

export type PicturePart = {
  readonly fetch: () => Promise<void>;
  /** When it was last asked for (ms); long ago when it never was. */
  readonly askedAt: () => number;
  /** Asked for since what is shown, and the asking failed: what changed meanwhile is not known. */
  readonly isOwed: () => boolean;
  /** Still on its way, for longer than it should be. */
  readonly isSlow: () => boolean;
};

/** One part of a page's picture, fetched by itself. A slower, older answer never takes the place of a newer one. */
export function picturePart<Reply>(
  ask: () => Promise<Sent<Reply>>,
  show: (reply: Reply) => void,
  refused: Refused,
): PicturePart {
  let [asked, shown, failed] = [0, 0, 0];
  let askedAt = -Infinity;
  return {
    fetch: async () => {
      const turn = ++asked;
      askedAt = Date.now();
      const sent = await ask();
      if (!sent.ok) {
        failed = Math.max(failed, turn);
        refused(sent.problem);
      } else if (turn > shown) {
        shown = turn;
        show(sent.reply);
      }
    },
    askedAt: () => askedAt,
    isOwed: () => failed > shown,
    isSlow: () => asked > Math.max(shown, failed) && Date.now() - askedAt > SLOW_MS,
  };
}
