import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import type { Signal } from "@/lib/contracts/session";
import { findAlertSignal } from "@/lib/data/alert-notices";
import { withActorSql } from "@/lib/data/with-actor";
import { listen } from "@/lib/live/listen";
import { log } from "@/lib/log";

/** How urgent what waits is, and how much: all a locked screen is told. */
export function currentSignal(actor: StaffActor): Promise<Signal> {
  return withActorSql(actor, findAlertSignal);
}

/** A change that could not be read is asked for again after this. */
const AGAIN_MS = 2_000;

/** Tells the signal now and after each change; answers how to stop. */
export function watchSignal(actor: StaffActor, tell: (signal: Signal) => void): () => void {
  let latest = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    clearTimeout(again);
    const turn = (latest += 1);
    currentSignal(actor).then(
      // A slow answer must not overwrite a newer one.
      (signal) => {
        if (turn === latest) tell(signal);
      },
      () => {
        log().error({ requestId: actor.requestId, code: "signal-not-read" }, "live");
        if (turn === latest) again = setTimeout(read, AGAIN_MS);
      },
    );
  };
  const stop = listen(actor.clinicId, (topic) => {
    if (topic === "alerts") read();
  });
  read();
  return () => {
    latest += 1;
    clearTimeout(again);
    stop();
  };
}
