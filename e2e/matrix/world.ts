import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { asClinic, insertRows } from "@/prisma/seed/rows";
import { cookieOf, stackFacts } from "../fixtures";
import type { Knocker } from "./expected";
import { plantSubject } from "./plant-subject";
import type { Subject } from "./subject";

const STAFF = ["owner", "clinician", "front-desk"] as const;
type Staff = (typeof STAFF)[number];
/**
 * Written by the requests themselves, refused ones too: who knocked, how often, and when a tablet was last touched. The
 * worker chains what comes in.
 */
const NOT_COMPARED = ["access_log", "session", "kiosk_device", "chain_link", "chain_check"];

/** Two clinics of the matrix's own beside the demo's: `home`, where the knockers belong, and `away`. */
export type World = {
  readonly owner: Client;
  readonly home: string;
  readonly away: string;
  readonly staff: Readonly<Record<Staff, string>>;
  /** The knocking patient's own rows, another patient of the clinic, and one of the other clinic. */
  readonly own: Subject;
  readonly neighbour: Subject;
  readonly stranger: Subject;
};

async function clinic(owner: Client): Promise<{ id: string; staff: Record<Staff, string> }> {
  const id = randomUUID();
  const numbers = { emergency: "112", urgentLine: "116117", maternity: "555-0188", crisisLine: "555-0177" };
  const row = {
    id,
    name: "Matrix",
    phone: "555-0100",
    time_zone: "UTC",
    country: "GB",
    numbers,
    // Never open, so never a morning test: whatever row changes was changed by somebody who knocked.
    opening_hours: {},
  };
  const staff = Object.fromEntries(STAFF.map((role) => [role, randomUUID()])) as Record<Staff, string>;
  const people = STAFF.map((role) => ({
    ...{ id: staff[role], clinic_id: id, name: `Matrix ${role}`, email: `${staff[role]}@staff.example` },
    ...{
      roles: [role],
      active: true,
      // Nobody signs in here; somebody without a password would answer no alert.
      password_hash: "no hash of any password",
      totp_confirmed: role === "owner",
      recovery_hashes: [],
      created_at: new Date(),
    },
  }));
  await asClinic(owner, id, async () => {
    await insertRows(owner, "clinic", [{ ...row, demo: true, created_at: new Date() }]);
    await insertRows(owner, "staff", people);
  });
  return { id, staff };
}

export async function buildWorld(): Promise<World> {
  const owner = new Client({ connectionString: stackFacts().ownerUrl });
  await owner.connect();
  const [home, away] = [await clinic(owner), await clinic(owner)];
  const at = (of: typeof home) => plantSubject(owner, of.id, of.staff.clinician);
  const subjects = { own: await at(home), neighbour: await at(home), stranger: await at(away) };
  // Thousands of single statements are about home: outside a transaction of its own, this connection stands there.
  await owner.query("SELECT set_config('app.clinic_id', $1, false)", [home.id]);
  return { owner, home: home.id, away: away.id, staff: home.staff, ...subjects };
}

/** A fresh sign-in for one request, since some requests end their own; a revoked one is of `door`. Answers the Cookie header. */
export async function cookieFor(
  world: World,
  knocker: Knocker,
  door: Knocker,
  own: Subject,
): Promise<string> {
  if (knocker === "signed-out") return "";
  if (knocker === "kiosk") return `plumbline-kiosk=${own.deviceId}`;
  const id = randomUUID();
  const who = knocker === "revoked" ? door : knocker;
  const person = who === "patient" ? { patient_id: own.patientId } : { staff_id: world.staff[who as Staff] };
  const times = {
    created_at: new Date(),
    last_seen_at: new Date(),
    expires_at: new Date(Date.now() + 3_600_000),
  };
  const revoked = knocker === "revoked" ? { revoked_at: new Date() } : {};
  await insertRows(world.owner, "session", [
    { id, clinic_id: world.home, device: "matrix", ...times, ...person, ...revoked },
  ]);
  const { name, value } = await cookieOf(id);
  return `${name}=${value}`;
}

/** Puts a visit back on the tablet: the last request may have wiped it. */
export async function openKiosk({ owner }: World, own: Subject, visitId: string): Promise<void> {
  await owner.query(
    `UPDATE kiosk_device SET open_visit_id = $2, open_patient_id = $3, open_touched_at = now(), revoked_at = NULL,
       desk_called_at = NULL, desk_reason = NULL, misses = 0 WHERE id = $1`,
    [own.deviceId, visitId, own.patientId],
  );
}

async function tablesOf(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'clinic_id' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** A checksum per table of a clinic's rows; of those that hold one of `ids` anywhere, when given. */
export async function checksums(
  owner: Client,
  clinicId: string,
  ids?: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const tables = (await tablesOf(owner)).filter((name) => !NOT_COMPARED.includes(name));
  const likes = ids?.map((id) => `%${id}%`) ?? ["%"];
  return asClinic(owner, clinicId, async () => {
    const sums: Record<string, string> = {};
    for (const table of tables) {
      const { rows } = await owner.query<{ sum: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum
         FROM "${table}" t WHERE t::text LIKE ANY ($1)`,
        [likes],
      );
      sums[table] = rows[0]?.sum ?? "";
    }
    return sums;
  });
}

export type Logged = {
  readonly action: string;
  readonly result: string;
  readonly patientIds: readonly string[];
};

/** What the access log of the home clinic says of requests that began at this moment or later. */
export async function loggedSince({ owner, home }: World, began: Date): Promise<Logged[]> {
  const { rows } = await owner.query<Logged>({
    name: "logged-since",
    text: `SELECT action, result, patient_ids AS "patientIds" FROM access_log
       WHERE clinic_id = $1 AND at >= $2 ORDER BY id`,
    values: [home, began],
  });
  return rows;
}
