import type { Client } from "pg";
import { nameKey } from "@/lib/domain/patients/name-key";
import type { Chance } from "./chance";
import { type Ids, insertRows } from "./rows";
import type { Story, WrittenClinic } from "./world";

export type SeededPatient = {
  readonly id: string;
  readonly name: string;
  readonly born: string;
  readonly story: Story;
  readonly course?: "never-started" | "lapsed" | "red";
};
export type SeededClinic = {
  readonly id: string;
  readonly timeZone: string;
  readonly clinicians: readonly string[];
  readonly patients: readonly SeededPatient[];
};

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const SESSIONS = [
  { open: "07:00", close: "13:00" },
  { open: "13:00", close: "20:00" },
];
/** Open every day, so that the demo is awake whenever someone tries it. */
const EVERY_DAY = Object.fromEntries(WEEK.map((day) => [day, SESSIONS]));

/** The clinicians take turns: whoever is not on duty is the deputy. The owner keeps the lasting duties. */
async function insertRota(client: Client, clinicId: string, clinicians: readonly string[], ids: Ids) {
  const turn = (count: number) => clinicians[count % clinicians.length];
  await insertRows(
    client,
    "rota_session",
    WEEK.flatMap((weekday) =>
      SESSIONS.map((_, session) => ({
        id: ids.next(),
        clinic_id: clinicId,
        weekday,
        session,
        on_duty_id: turn(weekday + session),
        deputy_id: clinicians.length > 1 ? turn(weekday + session + 1) : null,
      })),
    ),
  );
  const duties = {
    "out-of-hours": turn(0),
    deputy: turn(1),
    "practice-lead": turn(0),
    "safety-lead": turn(0),
  };
  await insertRows(
    client,
    "duty",
    Object.entries(duties).map(([duty, staff_id]) => ({ clinic_id: clinicId, duty, staff_id })),
  );
}

async function insertStaff(
  client: Client,
  clinicId: string,
  written: WrittenClinic,
  ids: Ids,
  passwordHash: string,
) {
  const staff = written.staff.map(({ name, mailbox, roles }) => ({
    id: ids.next(),
    clinic_id: clinicId,
    name,
    email: `${mailbox}@${written.mailHost}`,
    roles,
    active: true,
    password_hash: passwordHash,
    totp_confirmed: false,
    recovery_hashes: [],
    created_at: "2025-01-06T09:00:00Z",
  }));
  await insertRows(client, "staff", staff);
  return staff.filter(({ roles }) => roles.includes("clinician")).map(({ id }) => id);
}

function contactOf(name: string, written: WrittenClinic, chance: Chance) {
  const mailbox = name.toLowerCase().replaceAll(/[^a-z]+/g, ".");
  return {
    mobile: `${written.phonePrefix}${chance.between(200, 989)}`,
    email: `${mailbox}@mail.example`,
    emergency_name: `${chance.pick(["Alex", "Jordan", "Robin", "Kit"])} ${name.split(" ").at(-1) ?? ""}`,
    emergency_phone: `${written.phonePrefix}${chance.between(200, 989)}`,
    may_ring: true,
    may_leave_message: chance.next() < 0.6,
  };
}

/** Writes a clinic, its staff and its patients; answers what the history needs. */
export async function insertClinic(
  client: Client,
  options: {
    clinicId: string;
    written: WrittenClinic;
    timeZone: string;
    ids: Ids;
    chance: Chance;
    passwordHash: string;
    now: Date;
  },
): Promise<SeededClinic> {
  const { clinicId, written, timeZone, ids, chance, now } = options;
  const { name, phone, country, numbers } = written;
  await insertRows(client, "clinic", [
    {
      id: clinicId,
      name,
      phone,
      country,
      numbers,
      address: written.address,
      nearest_emergency_name: written.nearestEmergency.name,
      nearest_emergency_address: written.nearestEmergency.address,
      time_zone: timeZone,
      opening_hours: EVERY_DAY,
      demo: true,
      created_at: now,
    },
  ]);
  const clinicians = await insertStaff(client, clinicId, written, ids, options.passwordHash);
  await insertRota(client, clinicId, clinicians, ids);
  const patients = written.patients.map((one) => ({ id: ids.next(), ...one }));
  await insertRows(
    client,
    "patient",
    patients.map((one) => {
      const contact = contactOf(one.name, written, chance);
      return {
        id: one.id,
        clinic_id: clinicId,
        full_name: one.name,
        name_key: nameKey(one.name),
        birth_date: one.born,
        sex: one.sex,
        ...contact,
        history_flags: one.history ?? [],
        portal_email: one.portal ? contact.email : null,
        portal_activated_at: one.portal ? "2026-01-12T10:00:00Z" : null,
        identity_verified_at: "2026-01-12T09:30:00Z",
        identity_verified_by: clinicians[0],
        registration_source: "desk",
        created_at: "2025-12-01T09:00:00Z",
      };
    }),
  );
  return { id: clinicId, timeZone, clinicians, patients };
}
