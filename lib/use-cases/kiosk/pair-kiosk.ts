import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { systemActor } from "@/lib/access/system-actor";
import { announce } from "@/lib/data/announce";
import { createKioskDevice } from "@/lib/data/kiosk/kiosk-devices";
import { findPairingClinic, updatePairingUsed } from "@/lib/data/kiosk/kiosk-pairings";
import { type Limit, takeTry } from "@/lib/data/rate-limits";
import { withActor, withLookup } from "@/lib/data/with-actor";
import { AppError, TooMany } from "@/lib/errors";
import { newToken, secretHash } from "@/lib/secrets";

/** An unknown network is counted too, as one with all others: six digits must not be guessed, and pairing can wait. */
const TRIES: Limit = { name: "kiosk-pair", tries: 10, seconds: 600 };

/** Digits as people type them: with spaces or a dash between. */
function digitsOf(typed: string): string {
  return typed.replaceAll(/[\s-]/g, "");
}

/** Spends a pairing code and answers the new tablet's token, for its cookie. Throws invalid or too-many. */
export async function pairKiosk(
  actor: ActorFor<"kiosk.pair">,
  typed: { readonly code: string },
): Promise<string> {
  const { allowed, waitSeconds } = await takeTry(TRIES, actor.network);
  if (!allowed) throw new TooMany("kiosk pairing", waitSeconds);
  const code = digitsOf(typed.code);
  if (!/^\d{6}$/.test(code)) throw new AppError("invalid", "not six digits");
  const codeHash = secretHash("kiosk-pairing", code);
  const clinicId = await withLookup(codeHash, (sql) => findPairingClinic(sql, codeHash));
  if (clinicId === undefined) throw new AppError("invalid", "no living code");
  const token = newToken();
  await withActor(systemActor(clinicId, "kiosk.pair", actor.requestId), async (db) => {
    const name = await updatePairingUsed(db, codeHash);
    if (name === undefined) throw new AppError("invalid", "code was used meanwhile");
    await createKioskDevice(db, { clinicId, name, tokenHash: secretHash("kiosk-device", token) });
    announce(db, clinicId, "desk-calls");
  });
  return token;
}
