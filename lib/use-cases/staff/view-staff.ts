import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { findStaff, type StaffRow } from "@/lib/data/clinics/staff";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** One person who works or worked at the clinic; throws not-found in any other. */
export async function viewStaff(actor: StaffActor, staffId: string): Promise<StaffRow & { own: boolean }> {
  const staff = await withActor(actor, (db) => findStaff(db, actor.clinicId, staffId));
  if (!staff) throw new AppError("not-found", "no such staff in this clinic");
  return { ...staff, own: staff.id === actor.staffId };
}
