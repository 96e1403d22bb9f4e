import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { daysOn } from "@/lib/domain/visits/booking-time";
import { type FreeTime, freeTimes, type Held } from "@/lib/domain/visits/free-times";

/** A visit that holds time; `clinicianId` null where nobody is assigned, `day` YYYY-MM-DD on the clinic's calendar. */
export type HeldBy = Held & Readonly<{ clinicianId: string | null; day: string }>;
export type OfferedTime = FreeTime & Readonly<{ clinicianId: string }>;
export type FreeDay = Readonly<{ day: string; times: readonly OfferedTime[] }>;

type Asked = Readonly<{
  /** Whom the patient would see, with the sessions in which they may be booked. */
  clinicians: readonly { readonly id: string; readonly offered: readonly string[] }[];
  minutes: number;
  hours: ClinicHours;
  held: readonly HeldBy[];
  /** What this patient has already, with whomever. */
  own: readonly Held[];
  earliest: Date;
  /** Both included. */
  from: string;
  until: string;
  mostDays: number;
}>;

function timesOf(day: string, asked: Asked): OfferedTime[] {
  const { clinicians, held, own, ...rest } = asked;
  const ofDay = (id: string) => held.filter((one) => one.clinicianId === id);
  const busy = (id: string) => ofDay(id).filter((one) => one.day === day).length;
  const times = new Map<string, OfferedTime>();
  // Who has least that day comes first: whoever asks for anybody evens the day out.
  for (const { id, offered } of clinicians.toSorted((one, other) => busy(one.id) - busy(other.id)))
    for (const free of freeTimes({ ...rest, day, offered, held: [...ofDay(id), ...own] }))
      if (!times.has(free.time)) times.set(free.time, { ...free, clinicianId: id });
  return [...times.values()].toSorted((one, other) => (one.time < other.time ? -1 : 1));
}

/** The next days on which one of these clinicians has a free time, each time once. */
export function freeDays(asked: Asked): FreeDay[] {
  const days: FreeDay[] = [];
  for (let day = asked.from; day <= asked.until && days.length < asked.mostDays; day = daysOn(day, 1)) {
    const times = timesOf(day, asked);
    if (times.length > 0) days.push({ day, times });
  }
  return days;
}
