import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { asClinic, insertRows, type Row } from "@/prisma/seed/rows";
import type { RecordSize } from "./options";

/** A first and a last name of syllables for the nth patient: as many different ones as there are patients. */
const NAME = `initcap((ARRAY['ma','lo','ti','be','sa','ru','no','ka','de','vi'])[1 + n % 10] ||
    (ARRAY['ra','li','no','ta','sel','mon','din','ke'])[1 + n / 10 % 8] || ' ' ||
  (ARRAY['ber','gar','hol','lin','mor','nav','ost','per','quin','sand'])[1 + n / 80 % 10] ||
    (ARRAY['an','el','in','ov','er','ie','om','us'])[1 + n / 800 % 8] ||
    (ARRAY['ski','sen','dez','ton','ley','berg','mann','field'])[1 + n / 6400 % 8])`;

/** The first $1 patients, each with $2 quiet check-ins and three visits over the past year. */
const RECORDS = `WITH person AS (
    INSERT INTO patient (clinic_id, full_name, name_key, birth_date, mobile, created_at)
    SELECT app_clinic(), ${NAME}, lower(${NAME}), date '1935-01-01' + n * 37 % 25000,
      '+44 20 7' || lpad((n * 7919 % 10000000)::text, 7, '0'), now() - interval '1 year'
    FROM generate_series(1, $1::int) n RETURNING id
  ), answered AS (
    INSERT INTO check_in (clinic_id, patient_id, client_key, request_hash, form, state, answers, pain, tier, fired_rules,
      messages, pause, rule_set, started_at, committed_at)
    SELECT app_clinic(), id, gen_random_uuid(), 'stored', 'gate', 'completed', '{}', nth % 11, 'none', '{}', '{}', '{}', $3, at, at
    FROM person, generate_series(1, $2::int) nth, LATERAL (SELECT now() - nth * interval '3 weeks' AS at) t
  )
  INSERT INTO visit (clinic_id, patient_id, day, starts_at, status, done_at)
  SELECT app_clinic(), id, at::date, at, 'done', at FROM person, generate_series(1, 3) nth,
    LATERAL (SELECT now() - nth * interval '60 days' AS at) t`;

/** Copies the first clinic's settings until there are so many clinics. Answers the ids of all. */
async function moreClinics(client: Client, clinicIds: readonly string[], count: number): Promise<string[]> {
  const [first = ""] = clinicIds;
  const own = "SELECT to_jsonb(c) AS row FROM clinic c WHERE id = app_clinic()";
  const { rows } = await asClinic(client, first, () => client.query<{ row: Row }>(own));
  const all = [...clinicIds];
  while (all.length < count) {
    const id = randomUUID();
    const clinic = { ...rows[0]?.row, id, name: `Clinic ${all.length + 1}` };
    await asClinic(client, id, () => insertRows(client, "clinic", [clinic]));
    all.push(id);
  }
  return all;
}

/** Brings the record to this size: as many patients in each clinic, each with as many check-ins. */
export async function fillRecord(
  ownerUrl: string,
  clinicIds: readonly string[],
  { clinics, patients, checkIns }: RecordSize,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const ruleSet = `${RULE_SET_VERSION.date} ${RULE_SET_VERSION.hash}`;
    const values = [Math.ceil(patients / clinics), Math.ceil(checkIns / patients), ruleSet];
    for (const id of await moreClinics(client, clinicIds, clinics))
      await asClinic(client, id, () => client.query(RECORDS, values));
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
