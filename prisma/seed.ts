import { randomInt } from "node:crypto";
import { Client } from "pg";
import { hashPassword } from "@/lib/credentials/passwords";
import { secretHash } from "@/lib/secrets";
import { Chance } from "./seed/chance";
import { insertAppointments } from "./seed/appointments";
import { insertClinic, type SeededClinic } from "./seed/clinic-rows";
import { localDay } from "./seed/days";
import { insertHistory } from "./seed/history";
import type { Tools } from "./seed/tools";
import { insertIntakeToReview } from "./seed/intake-today";
import { insertMessages } from "./seed/messages";
import { asClinic, Ids, insertRows } from "./seed/rows";
import { freshenOpenAlerts, insertOpenAlerts } from "./seed/open-alerts";
import { finishPastVisits, insertVisitsToday } from "./seed/today";
import { DEMO_PASSWORD, HARBOUR, MOORGATE } from "./seed/world";

const ROWS_AT_MOST = 60_000;

/** The demo's clinics, as the owner of `client` sees them. */
export async function demoClinicIds(client: Client): Promise<string[]> {
  await client.query("BEGIN");
  await client.query("SELECT set_config('app.lookup', 'every-clinic', true)");
  const { rows } = await client.query<{ id: string }>("SELECT id FROM clinic WHERE demo ORDER BY id");
  await client.query("COMMIT");
  return rows.map(({ id }) => id);
}

async function insertWorld(client: Client, tools: Tools): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const written of [HARBOUR, MOORGATE]) {
    const clinicId = tools.ids.next();
    await asClinic(client, clinicId, async () => {
      const clinic = await insertClinic(client, { ...tools, clinicId, written, timeZone, passwordHash });
      await insertHistory(client, clinic, tools);
      await insertVisitsToday(client, clinic, tools);
      await insertAppointments(client, clinic, tools);
      await insertIntakeToReview(client, clinic, tools);
      await insertMessages(client, clinic, tools);
      if (written === HARBOUR) await insertOpenAlerts(client, clinic, tools);
    });
  }
}

async function existing(client: Client, clinicId: string): Promise<SeededClinic> {
  const one = await client.query<{ timeZone: string }>(
    `SELECT time_zone AS "timeZone" FROM clinic WHERE id = $1`,
    [clinicId],
  );
  const clinicians = await client.query<{ id: string }>(
    "SELECT id FROM staff WHERE clinic_id = $1 AND active AND 'clinician' = ANY (roles) ORDER BY id",
    [clinicId],
  );
  const patients = await client.query<{ id: string; name: string }>(
    "SELECT id, full_name AS name FROM patient WHERE clinic_id = $1 ORDER BY id LIMIT 40",
    [clinicId],
  );
  return {
    id: clinicId,
    timeZone: one.rows[0]?.timeZone ?? "UTC",
    clinicians: clinicians.rows.map(({ id }) => id),
    patients: patients.rows.map((row) => ({ ...row, born: "", story: "long-back" })),
  };
}

/** A later day: that day's visits, and alerts nobody resolved moved to the last minutes. */
async function refresh(client: Client, clinicId: string, tools: Tools): Promise<void> {
  await asClinic(client, clinicId, async () => {
    const clinic = await existing(client, clinicId);
    const today = localDay(tools.now, clinic.timeZone);
    // Appointments made for today on an earlier day are only booked; the board needs people who are there.
    const { rows } = await client.query(
      "SELECT 1 FROM visit WHERE clinic_id = $1 AND day = $2 AND status <> 'booked' LIMIT 1",
      [clinicId, today],
    );
    await finishPastVisits(client, clinicId, tools.now);
    await insertAppointments(client, clinic, tools);
    if (rows.length === 0) {
      await insertVisitsToday(client, clinic, tools);
      await insertIntakeToReview(client, clinic, tools);
    }
    await freshenOpenAlerts(client, clinicId, tools.now);
  });
}

async function insertPairingCode(client: Client, clinicId: string, now: Date): Promise<string> {
  const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
  const expires = new Date(now.getTime() + 24 * 3_600_000);
  await asClinic(client, clinicId, () =>
    insertRows(client, "kiosk_pairing", [
      {
        id: crypto.randomUUID(),
        clinic_id: clinicId,
        code_hash: secretHash("kiosk-pairing", code),
        name: "Front desk tablet",
        created_at: now,
        expires_at: expires,
      },
    ]),
  );
  return code;
}

/**
 * Fills an empty database with two believable clinics and a year of history; on a later day adds that day's visits and
 * freshens the open alerts. `databaseUrl` is the owner's. Answers a fresh kiosk pairing code of the first clinic.
 */
export async function seedDemo(options: {
  databaseUrl: string;
  now: Date;
}): Promise<{ pairingCode: string }> {
  const client = new Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    const tools: Tools = {
      ids: await Ids.of(client, ROWS_AT_MOST),
      chance: new Chance(20_260_112),
      now: options.now,
    };
    const before = await demoClinicIds(client);
    if (before.length === 0) await insertWorld(client, tools);
    for (const clinicId of before) await refresh(client, clinicId, tools);
    const [first] = await demoClinicIds(client);
    if (!first) throw new Error("the demo has no clinic after seeding");
    return { pairingCode: await insertPairingCode(client, first, options.now) };
  } finally {
    await client.end();
  }
}
