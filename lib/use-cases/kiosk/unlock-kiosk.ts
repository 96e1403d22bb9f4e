import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { announce } from "@/lib/data/announce";
import { updateKioskLanguage, updateKioskOpened, updateKioskWiped } from "@/lib/data/kiosk/kiosk-state";
import { findResumableVisit, findStaffOfPin, updateKioskUnlocked } from "@/lib/data/kiosk/kiosk-pins";
import { type Limit, takeTry } from "@/lib/data/rate-limits";
import { withActorSql } from "@/lib/data/with-actor";
import { TooMany } from "@/lib/errors";
import { secretHash } from "@/lib/secrets";
import { kioskPinHash } from "@/lib/use-cases/kiosk/kiosk-pin";

/** A PIN has six digits and stands open to anybody in the waiting room. */
const TRIES: readonly Limit[] = [
  { name: "kiosk-pin", tries: 5, seconds: 900 },
  { name: "kiosk-pin-day", tries: 20, seconds: 86_400 },
];
/** So long after a wipe staff may take the visit up again. */
const RESUME_MINUTES = 30;

export const UNLOCKS = ["reset", "resume"] as const;
export type Unlock = (typeof UNLOCKS)[number];
export type UnlockOutcome = "wrong" | "reset" | "resumed" | "resumed-measures" | "nothing";

async function useTry(deviceId: string): Promise<void> {
  const key = secretHash("kiosk-pin-tries", deviceId);
  const taken = await Promise.all(TRIES.map((limit) => takeTry(limit, key)));
  const waitSeconds = Math.max(...taken.map((one) => one.waitSeconds));
  if (waitSeconds > 0) throw new TooMany("kiosk pin", waitSeconds);
}

/**
 * A member of staff at the tablet shows their PIN: what it held is let go, and it is empty for the next person, or goes on
 * with the visit it had open. A wrong PIN changes nothing. Throws too-many.
 */
export async function unlockKiosk(
  actor: ActorFor<"kiosk.unlock">,
  asked: { readonly pin: string; readonly unlock: Unlock },
): Promise<UnlockOutcome> {
  const pin = asked.pin.replaceAll(/[\s-]/g, "");
  if (!/^\d{6}$/.test(pin)) return "wrong";
  await useTry(actor.deviceId);
  const hash = await kioskPinHash(actor.clinicId, pin);
  return withActorSql(actor, async (sql) => {
    const staffId = await findStaffOfPin(sql, actor.clinicId, hash);
    if (staffId === undefined) return "wrong";
    const visit =
      asked.unlock === "resume" ? await findResumableVisit(sql, actor, RESUME_MINUTES) : undefined;
    await updateKioskUnlocked(sql, actor, staffId);
    announce(sql, actor.clinicId, "desk-calls");
    if (visit) {
      sql.shows(visit.patientId);
      await updateKioskOpened(sql, actor.deviceId, visit);
      await updateKioskLanguage(sql, actor.deviceId, visit.language);
      return visit.isMeasures ? "resumed-measures" : "resumed";
    }
    await updateKioskWiped(sql, actor.deviceId);
    return asked.unlock === "resume" ? "nothing" : "reset";
  });
}
