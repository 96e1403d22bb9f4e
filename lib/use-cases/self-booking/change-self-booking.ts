import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SelfBookingFields } from "@/lib/contracts/self-booking";
import { holdSettings } from "@/lib/data/clinics";
import { findVisitSettings, updateSelfBooking, type VisitSettings } from "@/lib/data/visit-settings";
import { listClinicians } from "@/lib/data/visits";
import { withActor } from "@/lib/data/with-actor";
import { readSelfBooking } from "@/lib/domain/visits/read-self-booking";
import { AppError } from "@/lib/errors";

type Actor = ActorFor<"self-booking.change">;
type Viewed = {
  readonly settings: VisitSettings;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
};

/** What patients may book themselves, and what the boxes are about. */
export function viewSelfBooking(actor: Actor): Promise<Viewed> {
  return withActor(actor, async (db) => ({
    settings: await findVisitSettings(db, actor.clinicId),
    clinicians: await listClinicians(db, patientsVisibleTo(actor)),
  }));
}

/** What patients may book from now on. What they have booked stays. */
export function changeSelfBooking(actor: Actor, typed: SelfBookingFields): Promise<void> {
  return withActor(actor, async (db) => {
    await holdSettings(db, actor.clinicId);
    const settings = await findVisitSettings(db, actor.clinicId);
    const clinicians = await listClinicians(db, patientsVisibleTo(actor));
    const { selfBooking, problems } = readSelfBooking(typed, { ...settings, clinicians });
    if (Object.keys(problems).length > 0) throw new AppError("invalid", "self-booking", problems);
    await updateSelfBooking(db, actor.clinicId, selfBooking);
  });
}
