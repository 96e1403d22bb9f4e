import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { ClinicId } from "@/lib/access/ids";
import { plant, stored } from "@/lib/testing/factories";
import { stackFacts } from "./stack-facts";

/** The first demo clinic, with a year of history and this morning's visits and alerts. Tests look at it, and change nothing. */
export async function demoClinic(): Promise<ClinicId> {
  const client = new Client({ connectionString: stackFacts().ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.lookup', 'every-clinic', false)");
    const { rows } = await client.query<{ id: ClinicId }>(
      "SELECT id FROM clinic WHERE demo AND name = 'Harbour Street Chiropractic'",
    );
    if (!rows[0]) throw new Error("the demo's clinic is not there");
    return rows[0].id;
  } finally {
    await client.end();
  }
}

type Where = "staff_id" | "patient_id";

/** A browser of one of the demo's people: a session row of its own. */
export async function demoSession(
  clinicId: ClinicId,
  where: Where,
  personId: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = randomUUID();
  const now = Date.now();
  const times = {
    created_at: new Date(now),
    last_seen_at: new Date(now),
    expires_at: new Date(now + 3_600_000),
  };
  await plant(clinicId, "session", [
    { id, clinic_id: clinicId, [where]: personId, device: "Test browser", ...times, ...more },
  ]);
  return id;
}

/** The first id a statement finds in the clinic. */
export async function idOf(clinicId: ClinicId, statement: string): Promise<string> {
  const [row] = await stored<{ id: string }>(clinicId, statement);
  if (!row) throw new Error(`nothing found by: ${statement}`);
  return row.id;
}
