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

/** Tells the signal now and after each change; answers how to stop. */
export function watchSignal(actor: StaffActor, tell: (signal: Signal) => void): () => void {
  let latest = 0;
  const read = () => {
    const turn = (latest += 1);
    currentSignal(actor).then(
      // A slow answer must not overwrite a newer one.
      (signal) => {
        if (turn === latest) tell(signal);
      },
      () => log().error({ requestId: actor.requestId, code: "signal-not-read" }, "live"),
    );
  };
  read();
  return listen(actor.clinicId, (topic) => {
    if (topic === "alerts") read();
  });
}
