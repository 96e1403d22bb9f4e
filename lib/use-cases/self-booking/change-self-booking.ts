import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SelfBookingFields } from "@/lib/contracts/self-booking";
import { holdSettings } from "@/lib/data/clinics/clinics";
import { findVisitSettings, updateSelfBooking, type VisitSettings } from "@/lib/data/visits/visit-settings";
import { listClinicians } from "@/lib/data/visits/visits";
import { withActor } from "@/lib/data/with-actor";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { readSelfBooking } from "@/lib/domain/visits/read-self-booking";
import {
  selfBookingBoxes,
  selfBookingBoxName,
  selfBookingInWords,
} from "@/lib/domain/visits/self-booking-boxes";
import { AppError } from "@/lib/errors";
import { refuseUnseen } from "@/lib/use-cases/clinics/refuse-unseen";

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

/**
 * What patients may book from now on. What they have booked stays. `seen`: what the form showed, over which nobody else's
 * change is lost.
 */
export function changeSelfBooking(
  actor: Actor,
  typed: SelfBookingFields,
  seen: Boxes | null = null,
): Promise<void> {
  const { clinicId } = actor;
  return withActor(actor, async (db) => {
    await holdSettings(db, clinicId);
    const settings = await findVisitSettings(db, clinicId);
    const known = { ...settings, clinicians: await listClinicians(db, patientsVisibleTo(actor)) };
    const { selfBooking, problems } = readSelfBooking(typed, known);
    if (Object.keys(problems).length > 0) throw new AppError("invalid", "self-booking", problems);
    await refuseUnseen(db, {
      ...{ clinicId, seen, sent: selfBookingBoxes(selfBooking, known), inWords: selfBookingInWords },
      now: () => Promise.resolve(selfBookingBoxes(settings.selfBooking, known)),
      named: (box) => `${selfBookingBoxName(box, known)}: `,
    });
    await updateSelfBooking(db, clinicId, selfBooking);
  });
}
