import { daysAfter } from "@/lib/domain/dosing/days";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

/** What decides whether an item of a kept plan rests on a day of the phone (DOSE-2, recovery). */
export type KeptRest = {
  readonly id: string;
  /** The first day on which its muscles have rested from what the clinic knows of; null where nothing keeps it. */
  readonly backOn: string | null;
  /** The same by the days before the one the plan was kept on alone, which no round of that day passes over. */
  readonly backBefore: string | null;
  /** The items that load the same muscles, itself among them; none where it is no strength work. */
  readonly sharesWith: readonly string[];
  /** In how many of a day's rounds it is done. */
  readonly rounds: number;
};

/** Items worked on this phone, each with its last day. */
export type Worked = Readonly<Record<string, string>>;

type OnDay = Readonly<{
  day: string;
  worked: Worked;
  restDays: number;
  /** Which of the day's rounds comes next or is being done. */
  round: number;
}>;

/** What these sessions tell of work before the session of this day, or in one of it that is over; the last day of each counts. */
export function workedBy(sessions: readonly (PhoneSession | null)[], day: string): Worked {
  const known = sessions.flatMap((session) => {
    if (session === null) return [];
    const { worked = {}, logs, ended } = session;
    const isOver = session.day < day || (session.day === day && ended);
    const own = isOver ? logs.filter(({ outcome }) => outcome !== "not_done") : [];
    return [...Object.entries(worked), ...own.map(({ itemId }) => [itemId, session.day] as const)];
  });
  return Object.fromEntries(known.toSorted(([, one], [, other]) => one.localeCompare(other)));
}

/**
 * The day an item is back, where its muscles still rest on this one; null where it may be done. The work of the rounds before
 * keeps none of what is prescribed once more on the same day.
 */
export function restsUntil(item: KeptRest, { day, worked, restDays, round }: OnDay): string | null {
  const ofToday = daysAfter(day, restDays);
  const isPassedOver = (on: string) => round > 1 && on === ofToday;
  const own = item.sharesWith.flatMap((id) =>
    worked[id] === undefined ? [] : [daysAfter(worked[id], restDays)],
  );
  const back = [...own, item.backOn, item.backBefore]
    .filter((on) => on !== null && on > day && !isPassedOver(on))
    .toSorted();
  return back.at(-1) ?? null;
}

/** The items of the plan itself that rest on a day, each with the day it is back. */
export function restingOn(
  items: readonly (KeptRest & { readonly standsFor: string | null })[],
  on: OnDay,
): readonly { readonly id: string; readonly until: string }[] {
  return items.flatMap((item) => {
    const until = item.standsFor === null && item.rounds >= on.round ? restsUntil(item, on) : null;
    return until === null ? [] : [{ id: item.id, until }];
  });
}

/** The items of a round that may be done on a day; what rests takes with it the easier one that would stand in for it. */
export function openOn<Of extends KeptRest & { readonly standsFor: string | null }>(
  items: readonly Of[],
  on: OnDay,
): readonly Of[] {
  const resting = items.flatMap((item) => (restsUntil(item, on) === null ? [] : [item.id]));
  return items.filter(
    ({ id, standsFor, rounds }) =>
      rounds >= on.round && !resting.includes(id) && (standsFor === null || !resting.includes(standsFor)),
  );
}
