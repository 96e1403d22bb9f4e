import type { Client } from "pg";
import type { SeededClinic } from "./clinic-rows";
import { dayPlan, SLOT } from "./day-plan";
import { localDay } from "./days";
import type { Tools } from "./tools";
import { insertRows } from "./rows";

const DAY = 24 * 3_600_000;

type Booked = { patient: string; clinician: string | null; starts: Date; ends: Date | null };

/** What earlier days have booked for today. */
async function bookedToday(client: Client, clinic: SeededClinic, now: Date): Promise<Booked[]> {
  const { rows } = await client.query<Booked>(
    `SELECT patient_id AS patient, clinician_id AS clinician, starts_at AS starts, ends_at AS ends
     FROM visit WHERE clinic_id = $1 AND day = $2`,
    [clinic.id, localDay(now, clinic.timeZone)],
  );
  return rows;
}

const meets = ({ starts, ends }: Booked, slot: Date) =>
  starts.getTime() < slot.getTime() + SLOT && slot < (ends ?? starts);

/** The plan of the clinic's local today, for people who are not booked for it and clinicians who are free. */
export async function insertVisitsToday(client: Client, clinic: SeededClinic, tools: Tools): Promise<void> {
  const { now, chance, ids } = tools;
  const before = await bookedToday(client, clinic, now);
  const people = clinic.patients
    .filter(({ id }) => !before.some(({ patient }) => patient === id))
    .slice(0, clinic.patients.length > 20 ? 12 : 7);
  const rows = dayPlan(now, clinic.timeZone, people.length).flatMap(({ startsAt, ...progress }, index) => {
    const patient = people[index];
    const free = clinic.clinicians.filter(
      (id) => !before.some((one) => one.clinician === id && meets(one, startsAt)),
    );
    if (!patient || free.length === 0) return [];
    return [
      {
        id: ids.next(),
        clinic_id: clinic.id,
        patient_id: patient.id,
        clinician_id: chance.pick(free),
        day: localDay(now, clinic.timeZone),
        starts_at: startsAt,
        ends_at: new Date(startsAt.getTime() + SLOT),
        kind: index % 5 === 4 ? "re-exam" : "follow-up",
        ...progress,
        version: 1,
        created_at: new Date(now.getTime() - 5 * DAY),
      },
    ];
  });
  await insertRows(client, "visit", rows);
}

/** Appointments whose hour is over took place: a demo left for days has no morning full of people who never came. */
export async function finishPastVisits(client: Client, clinicId: string, now: Date): Promise<void> {
  await client.query(
    `UPDATE visit SET status = 'done', arrived_at = starts_at - interval '7 minutes', version = version + 1,
       room_at = starts_at + interval '1 minute', started_at = starts_at + interval '4 minutes',
       done_at = starts_at + interval '27 minutes'
     WHERE clinic_id = $1 AND status = 'booked' AND starts_at < $2::timestamptz - interval '1 hour'`,
    [clinicId, now],
  );
}
