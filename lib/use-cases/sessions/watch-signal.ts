import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import type { Signal } from "@/lib/contracts/session";
import { findAlertSignal } from "@/lib/data/notices/alert-notices";
import { withActorSql } from "@/lib/data/with-actor";
import { isLive, listen } from "@/lib/live/listen";
import { passed } from "@/lib/domain/notices/put-back";
import { log } from "@/lib/log";

/** How urgent what waits is, and how much: all a locked screen is told. */
export function currentSignal(actor: StaffActor): Promise<Signal> {
  return withActorSql(actor, findAlertSignal);
}

/** A change that could not be read is read again after this, and one whose read hangs after the second. */
const AGAIN_MS = 2_000;
const HANGS_MS = 10_000;
/** What was heard and not read for longer than this is not known. */
const KNOWN_WITHIN_MS = 5_000;

type SignalWatch = {
  readonly stop: () => void;
  /** False while nothing is heard, or what was heard cannot be read: the count that was told may be an old one. */
  readonly isLive: () => boolean;
};

/** Tells the signal now and after each change. */
export function watchSignal(actor: StaffActor, tell: (signal: Signal) => void): SignalWatch {
  let [asked, told] = [0, 0];
  let owedSince: number | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  const readIn = (ms: number) => {
    clearTimeout(again);
    again = setTimeout(read, ms);
  };
  const read = () => {
    const turn = (asked += 1);
    const isNewest = () => turn === asked;
    owedSince ??= Date.now();
    readIn(HANGS_MS);
    currentSignal(actor).then(
      (signal) => {
        // A slow answer must not overwrite a newer one.
        if (turn < told) return;
        told = turn;
        tell(signal);
        if (!isNewest()) return;
        owedSince = null;
        clearTimeout(again);
      },
      () => {
        log().error({ requestId: actor.requestId, code: "signal-not-read" }, "live");
        if (isNewest()) readIn(AGAIN_MS);
      },
    );
  };
  const isKnown = () => owedSince === null || passed(owedSince, Date.now()) < KNOWN_WITHIN_MS;
  const deafen = listen(actor.clinicId, (topic) => {
    if (topic === "alerts") read();
  });
  read();
  return {
    stop: () => {
      asked = told = Infinity;
      clearTimeout(again);
      deafen();
    },
    isLive: () => isLive() && isKnown(),
  };
}
