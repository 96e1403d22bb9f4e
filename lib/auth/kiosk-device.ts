import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Action } from "@/lib/access/actions";
import { type KioskActor, makeActor } from "@/lib/access/actor";
import type { ClinicId, DeviceId, PatientId } from "@/lib/access/ids";
import { kioskCookieName } from "@/lib/auth/cookies";
import { secretHash } from "@/lib/secrets";
import { findKioskDevice, type KioskDeviceRow } from "@/lib/data/kiosk/kiosk-devices";
import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";

/** 60 s until "Do you need more time?", 20 s to answer it; the server's clock wipes too (T13). */
export const KIOSK_OPEN_MS = 80_000;
/** Room for the last request to arrive, so that the page's own wipe comes first. */
const GRACE_MS = 5_000;

function openVisit(row: KioskDeviceRow, now: number): KioskActor["openVisit"] {
  if (!row.open_visit_id || !row.open_patient_id || !row.open_touched_at) return null;
  if (now - row.open_touched_at.getTime() > KIOSK_OPEN_MS + GRACE_MS) return null;
  return { visitId: row.open_visit_id, patientId: row.open_patient_id as PatientId };
}

/** The row of the tablet this browser is. While a page renders, its layout and its parts share one read. */
export const kioskOfRequest = cache(async (): Promise<KioskDeviceRow | undefined> => {
  const token = (await cookies()).get(kioskCookieName())?.value;
  return token ? findKioskDevice(secretHash("kiosk-device", token)) : undefined;
});

/** The paired tablet this browser is, or null (never paired, revoked). */
export async function kioskActorFromCookie(action: Action, requestId: string): Promise<KioskActor | null> {
  const row = await kioskOfRequest();
  if (!row || row.revoked_at) return null;
  return makeActor<KioskActor>({
    kind: "kiosk",
    clinicId: row.clinic_id as ClinicId,
    deviceId: row.id as DeviceId,
    openVisit: openVisit(row, Date.now()),
    language: asLanguage(row.language) ?? FIRST_LANGUAGE,
    requestId,
    action,
  });
}
