import type { LiveState } from "@/components/alerts/live-state";
import { getJson, type Problem } from "@/lib/client/send-json";
import type { ClinicPicture, PicturePart } from "@/lib/contracts/clinic-picture";

/** A fetch that takes longer has failed; the stale bar does not wait for it. */
const FETCH_LIMIT_MS = 15_000;
/** What is asked for and not there after this counts as not known. */
const SLOW_MS = 2_000;

/** Askings are numbered: the newest, the newest that was answered, and the newest that failed. `at`: when it was asked (ms). */
type Turns = { asked: number; shown: number; failed: number; at: number };

type Picture = {
  /** Asks for these parts in one request; all without `names`. */
  readonly fetch: (names?: readonly PicturePart[]) => Promise<void>;
  /** When a part was last asked for (ms); long ago when it never was. */
  readonly askedAt: (name: PicturePart) => number;
  /** A part was asked for since what is shown, and the asking failed: what changed meanwhile is not known. */
  readonly isOwed: () => boolean;
  /** A part is still on its way, for longer than it should be. */
  readonly isSlow: () => boolean;
};

/** A page's picture of what waits, part by part. A slower, older answer never takes the place of a newer one. */
export function openPicture(
  show: (part: Partial<Pick<LiveState, PicturePart>>) => void,
  refused: (problem: Problem) => void,
): Picture {
  const never = (): Turns => ({ asked: 0, shown: 0, failed: 0, at: -Infinity });
  const turns: Record<PicturePart, Turns> = {
    ...{ signal: never(), calls: never(), unread: never(), faults: never() },
  };
  const all = Object.keys(turns) as PicturePart[];
  const some = (test: (one: Turns) => boolean) => Object.values(turns).some(test);

  /** The newest answer of a part is shown, and no other. */
  const take = (name: PicturePart, turn: number, reply: ClinicPicture) => {
    const part = turns[name];
    const found = reply[name] ?? null;
    if (found === null) part.failed = Math.max(part.failed, turn);
    else if (turn > part.shown) {
      part.shown = turn;
      show({ [name]: found });
    }
  };

  return {
    fetch: async (names = all) => {
      const taken = names.map((name) => {
        turns[name].at = Date.now();
        return [name, (turns[name].asked += 1)] as const;
      });
      const sent = await getJson<ClinicPicture>(`/api/clinic/picture?parts=${names.join()}`, {
        background: true,
        signal: AbortSignal.timeout(FETCH_LIMIT_MS),
      });
      for (const [name, turn] of taken) take(name, turn, sent.ok ? sent.reply : {});
      if (!sent.ok) refused(sent.problem);
    },
    askedAt: (name) => turns[name].at,
    isOwed: () => some(({ failed, shown }) => failed > shown),
    isSlow: () =>
      some(({ asked, shown, failed, at }) => asked > Math.max(shown, failed) && Date.now() - at > SLOW_MS),
  };
}
