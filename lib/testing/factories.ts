import { randomUUID } from "node:crypto";
import { type KioskActor, makeActor, type PatientActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId, DeviceId, PatientId, SessionId, StaffId } from "@/lib/access/ids";
import type { StaffRole } from "@/lib/access/roles";
import { baselineUntil } from "@/lib/domain/baselines/baseline";
import { localMoment } from "@/lib/domain/visits/clinic-time";
import { nameKey } from "@/lib/domain/patients/name-key";
import { secretHash } from "@/lib/secrets";
import type { Row } from "@/prisma/seed/rows";
import { plant, stored } from "./owner-rows";
import { HISTORY_FLAGS } from "@/lib/domain/patients/history-flags";

const OPEN_ALL_DAY = Object.fromEntries(
  [0, 1, 2, 3, 4, 5, 6].map((day) => [day, [{ open: "00:00", close: "24:00" }]]),
);

export { plant, stored };

/** A test clinic's clock: without summer time, so that its day is the day of the test's own dates at any hour of the year. */
export const CLINIC_ZONE = "UTC";

export async function buildClinic(overrides: Row = {}): Promise<ClinicId> {
  const id = randomUUID() as ClinicId;
  const numbers = { emergency: "112", urgentLine: "116117", maternity: "555-0188", crisisLine: "555-0177" };
  const clinic = {
    id,
    name: "Test Clinic",
    phone: "555-0100",
    time_zone: CLINIC_ZONE,
    country: "GB",
    numbers,
  };
  await plant(id, "clinic", [
    { ...clinic, opening_hours: OPEN_ALL_DAY, demo: false, created_at: new Date(), ...overrides },
  ]);
  return id;
}

export async function buildPatient(clinicId: string, overrides: Row = {}): Promise<PatientId> {
  const row = patientRow(clinicId, overrides);
  await plant(clinicId, "patient", [row]);
  return row.id;
}

export function patientRow(clinicId: string, overrides: Row = {}): Row & { readonly id: PatientId } {
  const id = randomUUID() as PatientId;
  const name = typeof overrides["full_name"] === "string" ? overrides["full_name"] : "Pat Example";
  const patient = {
    id,
    clinic_id: clinicId,
    full_name: name,
    name_key: nameKey(name),
    birth_date: "1980-05-17",
  };
  const contact = {
    mobile: "+44 20 7946 0142",
    email: `${id}@mail.example`,
    may_ring: true,
    may_leave_message: false,
  };
  const rest = { history_flags: [], registration_source: "desk", created_at: new Date() };
  return { ...patient, ...contact, ...rest, ...overrides };
}

/** The patient told their whole history so many days ago, and this is what counts since then. `asked`: which questions that answers. */
export async function buildToldHistory(
  clinicId: string,
  patientId: string,
  flags: readonly string[],
  daysAgo = 30,
  asked: readonly string[] = HISTORY_FLAGS,
): Promise<void> {
  const id = randomUUID();
  const at = new Date(Date.now() - daysAgo * 86_400_000);
  const row = { id, clinic_id: clinicId, patient_id: patientId, said: flags, flags, asked };
  await plant(clinicId, "history_version", [{ ...row, added: [], taken_off: [], reason: "", at }]);
  await stored(clinicId, "UPDATE patient SET history_flags = $2 WHERE id = $1 RETURNING id", [
    patientId,
    flags,
  ]);
}

/** How a clinician of a clinic in London says that they spoke with the patient just now. */
export function spokenBy({ staffId }: StaffActor) {
  return {
    ...{ outcome: "spoke" as const, note: "Rang; on the way to hospital.", handledBy: staffId },
    handledAt: localMoment(new Date(), CLINIC_ZONE),
    nextReviewOn: "2099-01-01",
  };
}

/** A symptom found old and stable today by this staff member, for the next 90 days. */
export async function buildBaseline(
  clinicId: string,
  patientId: string,
  setBy: string,
  overrides: Row = {},
): Promise<string> {
  const id = randomUUID();
  const examinedOn = new Date().toISOString().slice(0, 10);
  const found = { item: "saddle", examined_on: examinedOn, until: baselineUntil(examinedOn) };
  const row = { id, clinic_id: clinicId, patient_id: patientId, set_by: setBy, set_at: new Date(), ...found };
  await plant(clinicId, "baseline", [
    { ...row, finding: "Sensation equal on both sides", note: "", ...overrides },
  ]);
  return id;
}

/** A signed-in staff member of the clinic, as requireActor would make it. */
export async function buildStaff(
  clinicId: ClinicId,
  roles: readonly StaffRole[],
  overrides: Row = {},
): Promise<StaffActor> {
  const staffId = randomUUID() as StaffId;
  const sessionId = randomUUID() as SessionId;
  const name = "Sasha Staff";
  const fixed = {
    active: true,
    password_hash: "no hash of any password",
    totp_confirmed: false,
    recovery_hashes: [],
    created_at: new Date(),
  };
  const staff = {
    id: staffId,
    clinic_id: clinicId,
    name,
    email: `${staffId}@staff.example`,
    roles,
    ...fixed,
  };
  await plant(clinicId, "staff", [{ ...staff, ...overrides }]);
  await plant(clinicId, "session", [sessionRow(sessionId, clinicId, { staff_id: staffId })]);
  const request = { requestId: randomUUID(), action: "test" };
  return makeActor<StaffActor>({ kind: "staff", clinicId, staffId, sessionId, name, roles, ...request });
}

function sessionRow(id: string, clinicId: string, of: Row): Row {
  const now = Date.now();
  const times = {
    created_at: new Date(now),
    last_seen_at: new Date(now),
    expires_at: new Date(now + 3_600_000),
  };
  return { id, clinic_id: clinicId, device: "Test browser", ...times, ...of };
}

/** The patient signed in on a phone. */
export async function signedIn(clinicId: ClinicId, patientId: PatientId): Promise<PatientActor> {
  const sessionId = randomUUID() as SessionId;
  await plant(clinicId, "session", [sessionRow(sessionId, clinicId, { patient_id: patientId })]);
  const request = { requestId: randomUUID(), action: "test" };
  return makeActor<PatientActor>({
    kind: "patient",
    clinicId,
    patientId,
    sessionId,
    language: "en",
    ...request,
  });
}

/** A paired tablet with nothing open, and the token its cookie would hold. */
export async function buildKiosk(clinicId: ClinicId): Promise<{ actor: KioskActor; token: string }> {
  const deviceId = randomUUID() as DeviceId;
  const token = randomUUID();
  const times = { paired_at: new Date(), last_seen_at: new Date() };
  const device = {
    id: deviceId,
    clinic_id: clinicId,
    name: "Front door",
    token_hash: secretHash("kiosk-device", token),
  };
  await plant(clinicId, "kiosk_device", [{ ...device, ...times, misses: 0 }]);
  const request = { requestId: randomUUID(), action: "test" };
  return {
    actor: makeActor<KioskActor>({
      kind: "kiosk",
      clinicId,
      deviceId,
      openVisit: null,
      language: "en",
      ...request,
    }),
    token,
  };
}

/** A visit on the given local day (YYYY-MM-DD), booked for now. */
export async function buildVisit(
  clinicId: string,
  patientId: string,
  day: string,
  overrides: Row = {},
): Promise<string> {
  const id = randomUUID();
  const visit = {
    id,
    clinic_id: clinicId,
    patient_id: patientId,
    day,
    starts_at: new Date(),
    status: "booked",
  };
  await plant(clinicId, "visit", [
    { ...visit, kind: "follow-up", version: 1, created_at: new Date(), ...overrides },
  ]);
  return id;
}

/** An alert of the patient, open and raised now unless told otherwise. */
export async function buildAlert(clinicId: string, patientId: string, overrides: Row = {}): Promise<string> {
  const id = randomUUID();
  const evidence = { clinic_id: clinicId, patient_id: patientId, fired_rules: ["RF-A01"], rule_set: "test" };
  const raisedAt = overrides["raised_at"] ?? new Date();
  const clock = { raised_at: raisedAt, cycle: 1, cycle_started_at: raisedAt };
  await plant(clinicId, "alert", [
    { id, ...evidence, ...clock, tier: "emergency", state: "open", version: 1, ...overrides },
  ]);
  return id;
}

/** A whole, calm check-in of this moment. */
export async function plantCheckIn(clinicId: ClinicId, patientId: string, at: Date): Promise<void> {
  const fixed = { form: "gate", state: "completed", answers: {}, pain: 2, tier: "none", rule_set: "test" };
  const lists = { fired_rules: [], messages: [], pause: [], started_at: at, version: 1 };
  const key = { client_key: randomUUID(), request_hash: "test" };
  await plant(clinicId, "check_in", [
    {
      id: randomUUID(),
      clinic_id: clinicId,
      patient_id: patientId,
      ...key,
      ...fixed,
      ...lists,
      committed_at: at,
    },
  ]);
}
