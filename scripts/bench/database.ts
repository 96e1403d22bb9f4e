import { rmSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { asClinic } from "@/prisma/seed/rows";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../database/embedded-postgres";
import type { Session } from "../stack/session";

/** A fresh, durable database in `folder` that keeps the time of every commit. */
export async function startBenchDatabase(
  folder: string,
  session: Session,
  programs?: string,
): Promise<EmbeddedPostgres> {
  const dataDir = path.join(folder, "postgres");
  rmSync(dataDir, { recursive: true, force: true });
  const options = { dataDir, maxConnections: 200, programs };
  const first = await startEmbeddedPostgres(options);
  await once(first.superUrl, "ALTER SYSTEM SET track_commit_timestamp = on");
  await first.stop();
  const server = await startEmbeddedPostgres(options);
  session.add(server.stop);
  return server;
}

async function once(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const CLINICS = `SELECT id, (SELECT count(*)::int FROM patient p WHERE p.clinic_id = c.id) AS patients
  FROM clinic c WHERE id = app_clinic()`;

/** Quiet check-ins over the past year; one in ten once raised an alert that was resolved. */
const CHECK_INS = `WITH people AS (SELECT array_agg(id ORDER BY id) AS ids FROM patient),
  made AS (
    INSERT INTO check_in (clinic_id, patient_id, client_key, request_hash, form, state, answers, pain, tier, fired_rules,
      messages, pause, rule_set, started_at, committed_at)
    SELECT app_clinic(), ids[1 + n % array_length(ids, 1)], gen_random_uuid(), 'stored ' || n, 'gate', 'completed',
      $3::jsonb, n % 11, CASE WHEN n % 10 = 0 THEN 'urgent' ELSE 'none' END::tier, '{}', '{}', '{}', $4, at, at
    FROM people, generate_series(1, $1::int) n,
      LATERAL (SELECT now() - interval '1 day' - n * (interval '364 days' / $2::int) AS at) t
    RETURNING clinic_id, patient_id, id, tier, rule_set, committed_at),
  flagged AS (SELECT *, uuidv7() AS alert_id FROM made WHERE tier = 'urgent'),
  raised AS (
    INSERT INTO alert (id, clinic_id, patient_id, tier, state, fired_rules, rule_set, raised_at,
      acknowledged_at, resolved_at, outcome)
    SELECT alert_id, clinic_id, patient_id, tier, 'resolved', '{RF-A01}', rule_set, committed_at,
      committed_at + interval '5 minutes', committed_at + interval '1 hour', 'spoke' FROM flagged)
  INSERT INTO alert_evidence (clinic_id, patient_id, alert_id, check_in_id, tier, fired_rules, rule_set, at)
  SELECT clinic_id, patient_id, alert_id, id, tier, '{RF-A01}', rule_set, committed_at FROM flagged`;

const QUIET = {
  ...{ saddle: "NO", retention: "NO", leak: "NO", bowel: "NO", bothLegs: "NO", foot: "NO" },
  ...{ chest: false, fever: false, thunder: false, neckNew: false, stroke: false, traumaMajor: false },
};

/** Stores `count` check-ins over the patients of every clinic; answers how many stand there then. */
export async function fillCheckIns(
  ownerUrl: string,
  clinicIds: readonly string[],
  count: number,
): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  let stored = 0;
  try {
    const shares: { id: string; patients: number }[] = [];
    for (const id of clinicIds) {
      const found = await asClinic(client, id, () => client.query<{ id: string; patients: number }>(CLINICS));
      shares.push(...found.rows);
    }
    const people = shares.reduce((sum, { patients }) => sum + patients, 0);
    const ruleSet = `${RULE_SET_VERSION.date} ${RULE_SET_VERSION.hash}`;
    for (const { id, patients } of shares) {
      const share = Math.ceil((count * patients) / people);
      await asClinic(client, id, async () => {
        await client.query(CHECK_INS, [share, share, JSON.stringify(QUIET), ruleSet]);
        const { rows } = await client.query<{ n: number }>("SELECT count(*)::int AS n FROM check_in");
        stored += rows[0]?.n ?? 0;
      });
    }
    await client.query("VACUUM ANALYZE");
    return stored;
  } finally {
    await client.end();
  }
}
