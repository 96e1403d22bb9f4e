import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { Client } from "pg";
import { secretHash } from "@/lib/secrets";
import { asClinic, insertRows, type Row } from "@/prisma/seed/rows";

/** The people the load speaks for, each by the `cookie` header of their browser. */
export type People = {
  readonly clinicId: string;
  readonly clinicIds: readonly string[];
  readonly clinician: string;
  readonly owner: string;
  readonly kiosk: string;
  readonly patients: readonly string[];
  readonly patientIds: readonly string[];
  /** The name of the first of them. */
  readonly firstName: string;
};

const DAY_MS = 86_400_000;

function sessionRow(clinicId: string, owner: Row): Row & { readonly id: string } {
  const now = Date.now();
  const times = {
    created_at: new Date(now),
    last_seen_at: new Date(now),
    expires_at: new Date(now + DAY_MS / 2),
  };
  return { id: randomUUID(), clinic_id: clinicId, device: "Benchmark", ...times, ...owner };
}

/** The cookie of a session row, as sign-in would set it. */
async function cookieOf(sessionId: string, secret: string): Promise<string> {
  return `plumbline-session=${await encode({ token: { sid: sessionId }, secret, maxAge: DAY_MS / 1000 })}`;
}

async function idsOf(client: Client, statement: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(statement);
  return rows.map(({ id }) => id);
}

async function everyClinic(client: Client): Promise<string[]> {
  await client.query("BEGIN");
  await client.query("SELECT set_config('app.lookup', 'every-clinic', true)");
  const ids = await idsOf(client, "SELECT id FROM clinic ORDER BY id");
  await client.query("COMMIT");
  return ids;
}

async function insertKiosk(client: Client, clinicId: string): Promise<string> {
  const token = randomUUID();
  const now = new Date();
  const hash = secretHash("kiosk-device", token);
  const device = { id: randomUUID(), clinic_id: clinicId, name: "Benchmark tablet", token_hash: hash };
  await insertRows(client, "kiosk_device", [
    { ...device, paired_at: now, last_seen_at: now, misses: 0, draft: {} },
  ]);
  return `plumbline-kiosk=${token}`;
}

const NAME = "SELECT full_name AS name FROM patient WHERE id = $1";

/** Signs in every patient of the first clinic one of its clinicians and an owner, and pairs a kiosk. */
export async function signEveryoneIn(ownerUrl: string, secret: string): Promise<People> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const clinicIds = await everyClinic(client);
    const clinicId = clinicIds[0] ?? "";
    return await asClinic(client, clinicId, async () => {
      const patientIds = await idsOf(client, "SELECT id FROM patient ORDER BY id");
      const staff = await idsOf(
        client,
        "SELECT id FROM staff WHERE roles = '{clinician}' ORDER BY id LIMIT 1",
      );
      const [first] = await client.query<{ name: string }>(NAME, [patientIds[0]]).then(({ rows }) => rows);
      const ofPatients = patientIds.map((id) => sessionRow(clinicId, { patient_id: id, staff_id: null }));
      const owners = await idsOf(
        client,
        "SELECT id FROM staff WHERE 'owner' = ANY (roles) ORDER BY id LIMIT 1",
      );
      const ofStaff = sessionRow(clinicId, { patient_id: null, staff_id: staff[0] });
      const ofOwner = sessionRow(clinicId, { patient_id: null, staff_id: owners[0] });
      await insertRows(client, "session", [...ofPatients, ofStaff, ofOwner]);
      return {
        firstName: first?.name ?? "",
        ...{ clinicId, clinicIds, patientIds, kiosk: await insertKiosk(client, clinicId) },
        clinician: await cookieOf(ofStaff.id, secret),
        owner: await cookieOf(ofOwner.id, secret),
        patients: await Promise.all(ofPatients.map(({ id }) => cookieOf(id, secret))),
      };
    });
  } finally {
    await client.end();
  }
}
