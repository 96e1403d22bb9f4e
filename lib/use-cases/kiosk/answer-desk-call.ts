import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { announce } from "@/lib/data/announce";
import { updateDeskAnswered } from "@/lib/data/kiosk/kiosk-desk";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Somebody has gone to the tablet: ends its call, and lets go of the instruction it held. */
export async function answerDeskCall(
  actor: ActorFor<"desk-call.answer">,
  { deviceId }: { readonly deviceId: string },
): Promise<void> {
  await withActor(actor, async (db) => {
    if (!(await updateDeskAnswered(db, actor.clinicId, deviceId)))
      throw new AppError("not-found", "no call waits on this kiosk");
    announce(db, actor.clinicId, "desk-calls");
  });
}
