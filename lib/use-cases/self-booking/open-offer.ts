import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { listHeldTimes } from "@/lib/data/visits/held-times";
import { findVisitSettings, type VisitSettings } from "@/lib/data/visits/visit-settings";
import { listClinicians, listComingVisits } from "@/lib/data/visits/visits";
import { withActor, withActorSql } from "@/lib/data/with-actor";
import { daysOn } from "@/lib/domain/visits/booking-time";
import { type FreeDay, freeDays, type HeldBy } from "@/lib/domain/visits/free-days";
import type { Held } from "@/lib/domain/visits/free-times";
import { MOST_COMING_VISITS, offeredClinicians, offeredTypes } from "@/lib/domain/visits/self-booking";
import type { VisitType } from "@/lib/domain/visits/visit-types";

/** What a patient may book now. */
export type Offer = {
  readonly settings: VisitSettings;
  readonly types: readonly VisitType[];
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  readonly own: readonly Held[];
  readonly held: readonly HeldBy[];
  /** The last day that can be booked, YYYY-MM-DD. */
  readonly until: string;
  /** They have as many visits to come as one may book. */
  readonly isFull: boolean;
};

/** What the clinic lets this patient book, without what is free; null where it lets patients book nothing. */
export function findOffer(actor: PatientActor): Promise<Omit<Offer, "held"> | null> {
  const scope = patientsVisibleTo(actor);
  return withActor(actor, async (db) => {
    const settings = await findVisitSettings(db, actor.clinicId);
    const { selfBooking, today } = settings;
    const types = offeredTypes(selfBooking, settings.types);
    if (types.length === 0) return null;
    const clinicians = offeredClinicians(selfBooking, await listClinicians(db, scope));
    if (clinicians.length === 0) return null;
    db.shows(actor.patientId);
    const until = daysOn(today, selfBooking.daysAhead);
    const own = await listHeldTimes(db, scope, { from: today, until });
    const isFull = (await listComingVisits(db, scope)).length >= MOST_COMING_VISITS;
    return { settings, types, clinicians, own, until, isFull };
  });
}

/** The same with what is free of it at this moment. */
export async function openOffer(actor: PatientActor): Promise<Offer | null> {
  const offer = await findOffer(actor);
  return offer && { ...offer, held: await heldByAnybody(actor, offer) };
}

/** Row security shows a patient their own visits alone; when others come is read for them, never who. */
function heldByAnybody(
  { clinicId, action, requestId }: PatientActor,
  { settings: { today }, until }: Pick<Offer, "settings" | "until">,
): Promise<HeldBy[]> {
  const system = systemActor(clinicId, action, requestId);
  const days = { from: daysOn(today, -1), until };
  return withActorSql(system, (sql) => listHeldTimes(sql, patientsVisibleTo(system), days));
}

type Wanted = {
  readonly minutes: number;
  /** Null: whoever is free. */
  readonly clinicianId: string | null;
  readonly from: string;
  readonly until: string;
  readonly mostDays: number;
};

/** The free days of an offer within some days of it. */
export function freeDaysOf({ settings, clinicians, own, held, until }: Offer, wanted: Wanted): FreeDay[] {
  const { sessions, noticeHours } = settings.selfBooking;
  const asked = clinicians.filter(({ id }) => wanted.clinicianId === null || id === wanted.clinicianId);
  return freeDays({
    clinicians: asked.map(({ id }) => ({ id, offered: sessions[id] ?? [] })),
    minutes: wanted.minutes,
    hours: settings,
    held,
    own,
    earliest: new Date(Date.now() + noticeHours * 3_600_000),
    from: wanted.from < settings.today ? settings.today : wanted.from,
    until: wanted.until > until ? until : wanted.until,
    mostDays: wanted.mostDays,
  });
}
