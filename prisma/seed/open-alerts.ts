import type { Client } from "pg";
import { triage } from "@/lib/domain/triage/triage";
import type { Answers } from "@/lib/domain/triage/answers";
import type { SeededClinic, SeededPatient } from "./clinic-rows";
import type { Tools } from "./tools";
import { insertRows } from "./rows";
import { QUIET } from "./stories";

const MINUTE = 60_000;

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
