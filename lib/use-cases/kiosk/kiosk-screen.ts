import "server-only";
import type { KioskActor } from "@/lib/access/actor";
import { holdsTheScreen } from "@/lib/contracts/kiosk";
import { findKioskState, type KioskState, updateKioskTouched } from "@/lib/data/kiosk/kiosk-state";
import type { Sql } from "@/lib/data/sql";
import { AppError } from "@/lib/errors";

/** What every kiosk page shows around its question. */
export type KioskScreen = Pick<KioskState, "clinicName" | "clinicPhone">;

/** The tablet's state. Throws locked while it holds an instruction for staff to take away. */
export async function readFreeKiosk(sql: Sql, actor: KioskActor): Promise<KioskState> {
  const state = await findKioskState(sql, actor.clinicId, actor.deviceId);
  if (!state) throw new AppError("not-found", "kiosk row gone");
  if (holdsTheScreen(state.deskReason)) throw new AppError("locked", "the kiosk waits for staff");
  return state;
}

export type OpenVisit = { readonly visitId: string; readonly patientId: string; readonly kiosk: KioskState };

/** The one visit this tablet has open, kept open by this request. Throws not-found when none is (any more). */
export async function requireOpenVisit(sql: Sql, actor: KioskActor): Promise<OpenVisit> {
  const kiosk = await readFreeKiosk(sql, actor);
  if (!actor.openVisit) throw new AppError("not-found", "no open visit");
  await updateKioskTouched(sql, { ...actor, isOpen: true });
  sql.shows(actor.openVisit.patientId);
  return { ...actor.openVisit, kiosk };
}
