import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { createKioskPairing } from "@/lib/data/kiosk/kiosk-pairings";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { newSixDigits, secretHash } from "@/lib/secrets";

export const PAIRING_MINUTES = 10;
const DRAWS = 5;

/** A six-digit code that turns one tablet into this clinic's kiosk. It can be read here and nowhere else. */
export async function createPairingCode(
  actor: ActorFor<"kiosk.manage">,
  { name }: { readonly name: string },
): Promise<{ code: string; expiresAt: Date }> {
  const expiresAt = new Date(Date.now() + PAIRING_MINUTES * 60_000);
  return withActor(actor, async (db) => {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const code = newSixDigits();
      const codeHash = secretHash("kiosk-pairing", code);
      const pairing = { clinicId: actor.clinicId, codeHash, name, createdBy: actor.staffId, expiresAt };
      if (await createKioskPairing(db, pairing)) return { code, expiresAt };
    }
    throw new AppError("conflict", "no free pairing code");
  });
}
