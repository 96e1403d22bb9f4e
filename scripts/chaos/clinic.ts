import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { Client } from "pg";
import { asClinic, insertRows, type Row } from "@/prisma/seed/rows";

const DAY_MS = 86_400_000;
const WEEK = [0, 1, 2, 3, 4, 5, 6];
const ALL_DAY = [{ open: "00:00", close: "24:00" }];

/** Who is told at which step, by name: Tom is on duty, Ann his deputy, Maya leads. */
export const TEAM = ["tom", "ann", "maya"] as const;
export type Member = (typeof TEAM)[number];

export const addressOf = (member: Member): string => `${member}@chaos.example`;

/** A patient with a browser that is signed in. */
export type Sender = { readonly patientId: string; readonly cookie: () => Promise<string> };

export type ChaosClinic = {
  readonly id: string;
  /** They check in again and again, and are well. */
  readonly calm: readonly Sender[];
  /** Each sends one red flag. */
  readonly alarmed: readonly Sender[];
};

type Wanted = { readonly secret: string; readonly calm: number; readonly alarmed: number };

/** Reads and writes as the owner, inside one clinic. */
export async function inClinic<T>(
  ownerUrl: string,
  clinicId: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await asClinic(client, clinicId, () => work(client));
  } finally {
    await client.end();
  }
}

function staffRows(clinicId: string): (Row & { readonly id: string; readonly name: Member })[] {
  const since = { tom: 2, ann: 3, maya: 1 };
  return TEAM.map((name) => ({
    ...{ id: randomUUID(), clinic_id: clinicId, name, email: addressOf(name), active: true },
    ...{ roles: name === "maya" ? ["owner", "clinician"] : ["clinician"], totp_confirmed: false },
    // Nobody signs in here; somebody without a password would be told of no alert.
    ...{ password_hash: "no hash of any password", recovery_hashes: [] },
    created_at: `2026-01-0${since[name]}T00:00:00Z`,
  }));
}

function patientRow(clinicId: string, id: string): Row {
  return {
    ...{
      id,
      clinic_id: clinicId,
      full_name: "Pat Example",
      name_key: "pat example",
      birth_date: "1980-05-17",
    },
    ...{ mobile: "+44 20 7946 0142", email: `${id}@mail.example`, may_ring: true, may_leave_message: false },
    ...{ history_flags: [], registration_source: "desk", created_at: new Date() },
  };
}

function sessionRow(clinicId: string, patientId: string, id: string): Row {
  const now = Date.now();
  return {
    ...{ id, clinic_id: clinicId, patient_id: patientId, device: "Chaos" },
    ...{ created_at: new Date(now), last_seen_at: new Date(now), expires_at: new Date(now + DAY_MS / 2) },
  };
}

/** A clinic that never shuts, its rota, and patients who are signed in. */
export async function plantClinic(ownerUrl: string, wanted: Wanted): Promise<ChaosClinic> {
  const clinicId = randomUUID();
  const people = Array.from({ length: wanted.calm + wanted.alarmed }, () => ({
    patientId: randomUUID(),
    sessionId: randomUUID(),
  }));
  await inClinic(ownerUrl, clinicId, async (client) => {
    const numbers = { emergency: "112", urgentLine: "116117", maternity: "555-0188", crisisLine: "555-0177" };
    const hours = Object.fromEntries(WEEK.map((day) => [day, ALL_DAY]));
    await insertRows(client, "clinic", [
      {
        ...{
          id: clinicId,
          name: "Chaos Clinic",
          phone: "555-0100",
          time_zone: "Europe/London",
          country: "GB",
        },
        ...{ numbers, opening_hours: hours, demo: false, created_at: new Date() },
      },
    ]);
    const staff = staffRows(clinicId);
    await insertRows(client, "staff", staff);
    const idOf = (member: Member) => staff.find(({ name }) => name === member)?.id;
    await insertRows(
      client,
      "rota_session",
      WEEK.map((weekday) => ({
        ...{ id: randomUUID(), clinic_id: clinicId, weekday, session: 0 },
        ...{ on_duty_id: idOf("tom"), deputy_id: idOf("ann") },
      })),
    );
    await insertRows(
      client,
      "patient",
      people.map(({ patientId }) => patientRow(clinicId, patientId)),
    );
    await insertRows(
      client,
      "session",
      people.map(({ patientId, sessionId }) => sessionRow(clinicId, patientId, sessionId)),
    );
  });
  const senders = people.map(({ patientId, sessionId }) => ({
    patientId,
    cookie: () => cookieOf(sessionId, wanted.secret),
  }));
  return { id: clinicId, calm: senders.slice(0, wanted.calm), alarmed: senders.slice(wanted.calm) };
}

/** The cookie of a session row, as sign-in would set it. */
async function cookieOf(sid: string, secret: string): Promise<string> {
  return `plumbline-session=${await encode({ token: { sid }, secret, maxAge: DAY_MS / 1000 })}`;
}

/**
 * Alerts that stand already, raised at such times that each of their steps comes due while the run lasts: with new ones
 * alone, a short run would never see a deputy told.
 */
export async function plantStandingAlerts(
  ownerUrl: string,
  { id: clinicId, calm }: ChaosClinic,
  raisedAgoMs: readonly number[],
): Promise<void> {
  const now = Date.now();
  await inClinic(ownerUrl, clinicId, (client) =>
    insertRows(
      client,
      "alert",
      raisedAgoMs.map((ago, nth) => ({
        ...{ id: randomUUID(), clinic_id: clinicId, patient_id: calm[nth % calm.length]?.patientId },
        ...{ tier: "emergency", state: "open", version: 1, fired_rules: ["RF-A01"], rule_set: "chaos" },
        ...{ raised_at: new Date(now - ago), cycle: 1, cycle_started_at: new Date(now - ago) },
      })),
    ),
  );
}
