import type { Client } from "pg";
import type { SeededClinic } from "./clinic-rows";
import { at, localDay } from "./days";
import { insertRows, type Row } from "./rows";
import type { Tools } from "./tools";

const WEEK_DAYS = 7;
/** From half past seven on; a clinician is not booked out, so some of these stay free. */
const TIMES = [
  [8, 0],
  [8, 30],
  [9, 30],
  [10, 0],
  [11, 0],
  [13, 30],
  [14, 0],
  [15, 30],
  [16, 0],
  [17, 30],
] as const;
const KINDS = ["follow-up", "follow-up", "follow-up", "re-exam", "first"] as const;
const MINUTES = { "follow-up": 30, "re-exam": 30, first: 45 } as const;
/** How many of ten times are taken. */
const TAKEN = 6;

/** Days from tomorrow to the end of next week on which nothing is booked yet. */
async function emptyDays(client: Client, clinic: SeededClinic, now: Date): Promise<number[]> {
  const weekday = new Date(localDay(now, clinic.timeZone)).getUTCDay();
  const last = 2 * WEEK_DAYS - ((weekday + 6) % 7) - 1;
  const { rows } = await client.query<{ day: string }>(
    "SELECT DISTINCT day::text AS day FROM visit WHERE clinic_id = $1 AND day > $2::date",
    [clinic.id, localDay(now, clinic.timeZone)],
  );
  const taken = new Set(rows.map(({ day }) => day));
  return Array.from({ length: last }, (_, index) => index + 1).filter(
    (offset) => !taken.has(localDay(now, clinic.timeZone, offset)),
  );
}

/** Sundays are quiet in both clinics. */
const isSunday = (day: string) => new Date(day).getUTCDay() === 0;

function rowsOfDay(clinic: SeededClinic, offset: number, { ids, chance, now }: Tools): Row[] {
  const day = localDay(now, clinic.timeZone, offset);
  if (isSunday(day)) return [];
  const waiting = clinic.patients.map(({ id }) => id);
  return clinic.clinicians.flatMap((clinicianId) =>
    TIMES.flatMap(([hours, minutes]) => {
      if (waiting.length === 0 || chance.between(1, 10) > TAKEN) return [];
      const [patientId] = waiting.splice(chance.between(0, waiting.length - 1), 1);
      const kind = chance.pick(KINDS);
      const startsAt = at(now, clinic.timeZone, offset, hours, minutes);
      const next = TIMES.findIndex(([hour, minute]) => hour === hours && minute === minutes) + 1;
      // The next half hour may be taken too, so a first visit takes a long place only where one is.
      const [nextHours = 24, nextMinutes = 0] = TIMES[next] ?? [];
      const free = nextHours * 60 + nextMinutes - hours * 60 - minutes;
      const fits = MINUTES[kind] <= free ? kind : "follow-up";
      return [
        {
          ...{ id: ids.next(), clinic_id: clinic.id, patient_id: patientId, clinician_id: clinicianId, day },
          ...{ starts_at: startsAt, ends_at: new Date(startsAt.getTime() + MINUTES[fits] * 60_000) },
          ...{ status: "booked", kind: fits, version: 1, created_at: now },
        },
      ];
    }),
  );
}

/** Appointments until the end of next week, on the days that have none: run on a later day it fills what has come near. */
export async function insertAppointments(client: Client, clinic: SeededClinic, tools: Tools): Promise<void> {
  const days = await emptyDays(client, clinic, tools.now);
  await insertRows(
    client,
    "visit",
    days.flatMap((offset) => rowsOfDay(clinic, offset, tools)),
  );
}
