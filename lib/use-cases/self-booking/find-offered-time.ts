import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { BookOwnVisitInput } from "@/lib/contracts/self-booking";
import type { VisitSlot } from "@/lib/data/visits/visit-slots";
import { clockTime, longDayOf } from "@/lib/domain/visits/clinic-time";
import { freeDaysOf, type Offer, openOffer } from "@/lib/use-cases/self-booking/open-offer";

/** The slot a patient asks for, if it is offered and free at this moment. */
export function slotIn(offer: Offer, wanted: BookOwnVisitInput): VisitSlot | null {
  const { day, kind, clinicianId } = wanted;
  const type = offer.types.find((one) => one.kind === kind);
  if (!type) return null;
  const asked = { minutes: type.minutes, clinicianId, from: day, until: day, mostDays: 1 };
  const time = freeDaysOf(offer, asked)[0]?.times.find((one) => one.time === wanted.time);
  if (!time) return null;
  const { startsAt, endsAt } = time;
  return { day, startsAt, endsAt, kind, clinicianId, selfBooked: true };
}

export type OfferedTime = {
  /** "Thursday, December 3", "9:30 am" and "10:00 am" in the patient's language. */
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly kind: string;
  readonly clinician: string;
};

/** The chosen time in words, to read once more before it is booked; null where it is not to be had. */
export async function findOfferedTime(
  actor: ActorFor<"own-visit.book">,
  wanted: BookOwnVisitInput,
): Promise<OfferedTime | null> {
  const offer = await openOffer(actor);
  const slot = offer && !offer.isFull && slotIn(offer, wanted);
  if (!offer || !slot) return null;
  const { timeZone, today } = offer.settings;
  const at = (moment: Date) => clockTime(moment, timeZone, actor.language);
  return {
    ...{ day: longDayOf(slot.day, today, actor.language), from: at(slot.startsAt), until: at(slot.endsAt) },
    kind: slot.kind,
    clinician: offer.clinicians.find(({ id }) => id === slot.clinicianId)?.name ?? "",
  };
}
