import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { BookOwnVisitInput } from "@/lib/contracts/self-booking";
import { announce } from "@/lib/data/announce";
import { listHeldTimes, lockPatientBookings } from "@/lib/data/visits/held-times";
import type { Sql } from "@/lib/data/sql";
import { createVisit, hasVisitAt, lockClinicianTime, type VisitSlot } from "@/lib/data/visits/visit-slots";
import { listComingVisits } from "@/lib/data/visits/visits";
import { withActorSql } from "@/lib/data/with-actor";
import { instantOf } from "@/lib/domain/hours/clock-instant";
import { overlaps } from "@/lib/domain/visits/free-times";
import { MOST_COMING_VISITS } from "@/lib/domain/visits/self-booking";
import { slotIn } from "@/lib/use-cases/self-booking/find-offered-time";
import { openOffer } from "@/lib/use-cases/self-booking/open-offer";

/** `taken`: not free, or not offered any more. `full`: as many visits to come as one may book. `off`: nothing is offered. */
export type Booked = "booked" | "taken" | "full" | "off";
type Actor = ActorFor<"own-visit.book">;

/** Books the time a patient chose, where the clinic lets them. Of any number who want one time exactly one has it. */
export async function bookOwnVisit(actor: Actor, wanted: BookOwnVisitInput): Promise<Booked> {
  const offer = await openOffer(actor);
  if (!offer) return "off";
  const startsAt = instantOf(wanted.day, wanted.time, offer.settings.timeZone);
  if (startsAt === null) return "taken";
  const slot = slotIn(offer, wanted);
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    await lockPatientBookings(sql, actor.patientId);
    // A second press of the same button finds what the first has made.
    if (await hasVisitAt(sql, patientsVisibleTo(actor), actor.patientId, startsAt)) return "booked";
    return slot === null ? "taken" : bookSlot(sql, actor, slot);
  });
}

async function bookSlot(sql: Sql, actor: Actor, slot: VisitSlot): Promise<Booked> {
  const scope = patientsVisibleTo(actor);
  if ((await listComingVisits(sql, scope)).length >= MOST_COMING_VISITS) return "full";
  const own = await listHeldTimes(sql, scope, { from: slot.day, until: slot.day });
  if (own.some((one) => overlaps(one, slot))) return "taken";
  if (slot.clinicianId !== null) await lockClinicianTime(sql, slot.clinicianId);
  if ((await createVisit(sql, scope, actor.patientId, slot)) === null) return "taken";
  announce(sql, actor.clinicId, "today");
  return "booked";
}
