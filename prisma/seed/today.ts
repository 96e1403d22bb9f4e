import type { Client } from "pg";
import { triage } from "@/lib/domain/triage/triage";
import type { Answers } from "@/lib/domain/triage/answers";
import type { SeededClinic, SeededPatient } from "./clinic-rows";
import { localDay } from "./days";
import type { Tools } from "./tools";
import { insertRows, type Row } from "./rows";
import { QUIET } from "./stories";

const MINUTE = 60_000;
const SLOT = 30 * MINUTE;
/** Visits started before now, so that the board shows each state. */
const SLOTS_BEFORE = 4;

/** Half-hour slots around now that stay within the clinic's local day. */
function slots(now: Date, timeZone: string, many: number): Date[] {
  const first = Math.floor(now.getTime() / SLOT) * SLOT - SLOTS_BEFORE * SLOT;
  const today = localDay(now, timeZone);
  return Array.from({ length: many + 2 * SLOTS_BEFORE }, (_, index) => new Date(first + index * SLOT))
    .filter((slot) => localDay(slot, timeZone) === today)
    .slice(0, many);
}

function progress(starts: Date, now: Date, isNext: boolean): Row {
  const before = (now.getTime() - starts.getTime()) / MINUTE;
  const stamp = (minutes: number) => new Date(starts.getTime() + minutes * MINUTE);
  const none = { arrived_at: null, room_at: null, started_at: null, done_at: null };
  if (before > 60)
    return {
      status: "done",
      arrived_at: stamp(-7),
      room_at: stamp(1),
      started_at: stamp(4),
      done_at: stamp(27),
    };
  if (before > 15)
    return {
      status: "with_clinician",
      arrived_at: stamp(-4),
      room_at: stamp(6),
      started_at: stamp(9),
      done_at: null,
    };
  if (before > 0 || isNext)
    return { ...none, status: "arrived", arrived_at: new Date(now.getTime() - 9 * MINUTE) };
  return { ...none, status: "booked" };
}

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

/** Visits for the clinic's local today: some done, one with the clinician, one waiting, the rest booked. */
export async function insertVisitsToday(client: Client, clinic: SeededClinic, tools: Tools): Promise<void> {
  const { now, chance, ids } = tools;
  const before = await bookedToday(client, clinic, now);
  const people = clinic.patients
    .filter(({ id }) => !before.some(({ patient }) => patient === id))
    .slice(0, clinic.patients.length > 20 ? 12 : 7);
  const starts = slots(now, clinic.timeZone, people.length);
  const rows = starts.flatMap((startsAt, index) => {
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
        ...progress(
          startsAt,
          now,
          startsAt.getTime() > now.getTime() && startsAt.getTime() <= now.getTime() + 2 * SLOT,
        ),
        version: 1,
        created_at: new Date(now.getTime() - 5 * 24 * 60 * MINUTE),
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

type Flag = {
  readonly patient: number;
  readonly minutesAgo: number;
  readonly answers: Answers;
  readonly pain: number;
};

/** What the first screen shows: one emergency, one urgent, one to see soon. */
const FLAGS: readonly Flag[] = [
  { patient: 6, minutesAgo: 3, pain: 7, answers: { ...QUIET, saddle: "UNSURE", legPain: "WORSE" } },
  { patient: 2, minutesAgo: 11, pain: 6, answers: { ...QUIET, foot: "NEW" } },
  { patient: 7, minutesAgo: 26, pain: 4, answers: { ...QUIET, legNumb: "NEW" } },
];

async function insertFlag(
  client: Client,
  clinic: SeededClinic,
  patient: SeededPatient,
  flag: Flag,
  tools: Tools,
) {
  const { ids, now } = tools;
  const raisedAt = new Date(now.getTime() - flag.minutesAgo * MINUTE);
  const { rows } = await client.query<{ age: number; history: never[] }>(
    "SELECT extract(year FROM age(birth_date))::int AS age, history_flags AS history FROM patient WHERE id = $1",
    [patient.id],
  );
  const profile = { age: rows[0]?.age ?? 40, history: rows[0]?.history ?? [], baseline: [] };
  const decision = triage({ profile, answers: flag.answers, trend: {} });
  const checkInId = ids.next();
  const alertId = ids.next();
  const result = { tier: decision.tier, fired_rules: decision.fired, rule_set: decision.ruleSet.hash };
  const stops = decision.tier === "emergency" || decision.tier === "urgent";
  await insertRows(client, "check_in", [
    {
      id: checkInId,
      clinic_id: clinic.id,
      patient_id: patient.id,
      client_key: ids.next(),
      request_hash: "seed",
      form: "gate",
      state: stops ? "interrupted" : "completed",
      answers: flag.answers,
      pain: flag.pain,
      ...result,
      messages: decision.messages,
      pause: decision.pause,
      started_at: new Date(raisedAt.getTime() - 50_000),
      committed_at: raisedAt,
      version: 1,
    },
  ]);
  const whose = { clinic_id: clinic.id, patient_id: patient.id };
  await insertRows(client, "alert", [
    {
      id: alertId,
      ...whose,
      ...result,
      state: "open",
      raised_at: raisedAt,
      cycle: 1,
      cycle_started_at: raisedAt,
      version: 1,
    },
  ]);
  await insertRows(client, "alert_evidence", [
    { id: ids.next(), ...whose, alert_id: alertId, check_in_id: checkInId, ...result, at: raisedAt },
  ]);
  await insertRows(client, "alert_event", [
    {
      id: ids.next(),
      clinic_id: clinic.id,
      alert_id: alertId,
      kind: "raised",
      detail: { tier: decision.tier },
      at: raisedAt,
    },
  ]);
  await client.query(
    `UPDATE programme SET pause = $2, paused_at = CASE WHEN $3 THEN $4::timestamptz END, paused_by_alert_id = $5
     WHERE patient_id = $1 AND ended_at IS NULL`,
    [patient.id, decision.pause, stops, raisedAt, alertId],
  );
}

/** The alerts that wait for someone when the demo is first opened: of those named, or of the next who has none yet. */
export async function insertOpenAlerts(client: Client, clinic: SeededClinic, tools: Tools): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT patient_id AS id FROM alert WHERE clinic_id = $1 AND state <> 'resolved'",
    [clinic.id],
  );
  const taken = new Set(rows.map(({ id }) => id));
  for (const flag of FLAGS) {
    const patient = clinic.patients.slice(flag.patient).find(({ id }) => !taken.has(id));
    if (!patient) continue;
    taken.add(patient.id);
    await insertFlag(client, clinic, patient, flag, tools);
  }
}

/** Moves alerts nobody resolved to the last minutes: a demo left overnight opens on a believable morning. */
export async function freshenOpenAlerts(client: Client, clinicId: string, now: Date): Promise<void> {
  await client.query(
    `WITH stale AS (
       SELECT id, $2::timestamptz - (3 + 8 * (row_number() OVER (ORDER BY tier DESC, raised_at) - 1)) * interval '1 minute' AS moved
       FROM alert WHERE clinic_id = $1 AND state <> 'resolved' AND raised_at < $2::timestamptz - interval '6 hours'),
     moved_check_ins AS (
       UPDATE check_in c SET started_at = s.moved - interval '50 seconds', committed_at = s.moved
       FROM stale s JOIN alert_evidence e ON e.alert_id = s.id WHERE c.id = e.check_in_id)
     UPDATE alert a SET raised_at = s.moved, cycle = a.cycle + 1, cycle_started_at = s.moved, state = 'open',
       acknowledged_at = NULL, acknowledged_by = NULL, version = a.version + 1
     FROM stale s WHERE a.id = s.id`,
    [clinicId, now],
  );
}
