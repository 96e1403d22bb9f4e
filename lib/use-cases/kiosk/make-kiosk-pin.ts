import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateKioskPin } from "@/lib/data/kiosk/kiosk-pins";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { newSixDigits } from "@/lib/secrets";
import { kioskPinHash } from "@/lib/use-cases/kiosk/kiosk-pin";

const DRAWS = 5;

/**
 * A new PIN of one's own for the tablets; the one before ends. It is drawn, not chosen: a chosen one would be guessed, and
 * "that one is taken" would tell a colleague's.
 */
export async function makeKioskPin(actor: ActorFor<"kiosk-pin.make">): Promise<{ pin: string }> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const pin = newSixDigits();
    const hash = await kioskPinHash(actor.clinicId, pin);
    if (await withActorSql(actor, (sql) => updateKioskPin(sql, actor.staffId, hash))) return { pin };
  }
  throw new AppError("conflict", "no free PIN");
}
