import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { Language } from "@/lib/domain/people/language";
import type { FreeDay } from "@/lib/domain/visits/free-days";
import { clockTime, longDayOf } from "@/lib/domain/visits/clinic-time";
import type { VisitType } from "@/lib/domain/visits/visit-types";
import { freeDaysOf, type Offer, openOffer } from "@/lib/use-cases/self-booking/open-offer";

export type FreeTimes = {
  readonly types: readonly VisitType[];
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  /** What is chosen; the kind null until there is a choice made, the clinician null for whoever is free. */
  readonly kind: string | null;
  readonly clinicianId: string | null;
  readonly days: readonly DayInWords[];
  /** The day the next page of days begins with; null where nothing comes after. */
  readonly later: string | null;
  readonly isFull: boolean;
};
export type DayInWords = {
  readonly day: string;
  /** "Thursday, December 3" */
  readonly words: string;
  readonly times: readonly {
    readonly time: string;
    readonly words: string;
    readonly clinicianId: string;
  }[];
};
type Wanted = {
  readonly kind?: string | undefined;
  readonly clinician?: string | undefined;
  readonly day?: string | undefined;
};

/** As many days as fit a phone's page without losing one's place. */
const DAYS_SHOWN = 4;

/** What of the wanted is offered; one type alone is chosen already. */
function chosenIn({ types, clinicians }: Offer, wanted: Wanted) {
  const type = types.length === 1 ? types[0] : types.find(({ kind }) => kind === wanted.kind);
  return { type, clinicianId: clinicians.find(({ id }) => id === wanted.clinician)?.id ?? null };
}

/** When a patient can come, a few days at a time; null where the clinic lets patients book nothing. */
export async function viewFreeTimes(
  actor: ActorFor<"own-visit.book">,
  wanted: Wanted,
): Promise<FreeTimes | null> {
  const offer = await openOffer(actor);
  if (!offer) return null;
  const { types, clinicians, isFull, until, settings } = offer;
  const { type, clinicianId } = chosenIn(offer, wanted);
  const about = { types, clinicians, isFull, kind: type?.kind ?? null, clinicianId };
  if (type === undefined || isFull) return { ...about, days: [], later: null };
  const from = wanted.day ?? settings.today;
  const found = freeDaysOf(offer, {
    ...{ minutes: type.minutes, clinicianId, from, until },
    mostDays: DAYS_SHOWN + 1,
  });
  const days = found.slice(0, DAYS_SHOWN).map((day) => inWords(day, offer, actor.language));
  return { ...about, days, later: found[DAYS_SHOWN]?.day ?? null };
}

function inWords({ day, times }: FreeDay, { settings }: Offer, language: Language): DayInWords {
  const { timeZone, today } = settings;
  return {
    day,
    words: longDayOf(day, today, language),
    times: times.map(({ time, startsAt, clinicianId }) => ({
      time,
      clinicianId,
      words: clockTime(startsAt, timeZone, language),
    })),
  };
}
