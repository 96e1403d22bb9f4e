import type { Sent } from "@/lib/client/send-json";

export type PicturePart = {
  /** Asks for it anew; false when no answer came. */
  readonly fetch: () => Promise<boolean>;
  /** Asked for since what is shown, and not answered: what changed meanwhile is not known. */
  readonly isOwed: () => boolean;
};

/** One part of a page's picture, fetched by itself. A slower, older answer never takes the place of a newer one. */
export function picturePart<Reply>(
  ask: () => Promise<Sent<Reply>>,
  show: (reply: Reply) => void,
  refused: (problem: { readonly status: number; readonly code: string }) => void,
): PicturePart {
  let [asked, shown, failed] = [0, 0, 0];
  return {
    fetch: async () => {
      const turn = ++asked;
      const sent = await ask();
      if (!sent.ok) {
        failed = Math.max(failed, turn);
        refused(sent.problem);
      } else if (turn > shown) {
        shown = turn;
        show(sent.reply);
      }
      return sent.ok;
    },
    isOwed: () => failed > shown,
  };
}
