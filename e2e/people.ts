import { randomUUID } from "node:crypto";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import type { StaffRole } from "@/lib/access/roles";
import { hashPassword } from "@/lib/credentials/passwords";
import { buildClinic, buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { secretHash } from "@/lib/secrets";
import { stackFacts } from "./stack-facts";

/** Somebody as they would give their details at a desk. */
export type Person = {
  readonly name: string;
  readonly born: { readonly month: string; readonly day: string; readonly year: string };
  readonly mobile: string;
  readonly email: string;
};

export const PASSWORD = "seven quiet herons at dawn";

/** A name and address nobody else in the database has. */
export function somebody(first = "Marta"): Person {
  const letters = Array.from(randomUUID().replaceAll("-", "").slice(0, 8), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  );
  const family = letters.join("");
  return {
    name: `${first} ${family.charAt(0).toUpperCase()}${family.slice(1)}`,
    born: { month: "4", day: "23", year: "1961" },
    mobile: "(415) 555-0142",
    email: `${first.toLowerCase()}.${family}@mail.example`,
  };
}

/** The date of birth as the database keeps it. */
export const bornOn = ({ born }: Person): string =>
  `${born.year}-${born.month.padStart(2, "0")}-${born.day.padStart(2, "0")}`;

/** A clinic nobody else uses, open day and night. */
export function openClinic(name = "Harbour Street Chiropractic"): Promise<ClinicId> {
  stackFacts();
  return buildClinic({ name });
}

/** A member of staff who can sign in with PASSWORD; `sessionId` is a browser that has done so already. */
export async function hire(clinicId: ClinicId, name: string, roles: readonly StaffRole[]) {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}.${randomUUID().slice(0, 8)}@clinic.example`;
  const { staffId, sessionId } = await buildStaff(clinicId, roles, {
    name,
    email,
    password_hash: await hashPassword(PASSWORD),
  });
  return { name, email, staffId, sessionId };
}

/** On the clinic's books already. */
export function register(clinicId: ClinicId, person: Person): Promise<PatientId> {
  const { name, mobile, email } = person;
  return buildPatient(clinicId, { full_name: name, birth_date: bornOn(person), mobile, email });
}

/** A patient's phone that signed in before; answers the session's id. */
export async function signedInPhone(
  clinicId: ClinicId,
  patientId: PatientId,
  device = "Chrome on Android",
): Promise<string> {
  const id = randomUUID();
  const now = Date.now();
  const times = {
    created_at: new Date(now),
    last_seen_at: new Date(now),
    expires_at: new Date(now + 86_400_000),
  };
  await plant(clinicId, "session", [{ id, clinic_id: clinicId, patient_id: patientId, device, ...times }]);
  return id;
}

/** A tablet paired before; answers the token its cookie holds. */
export async function pairedTablet(clinicId: ClinicId): Promise<string> {
  const token = randomUUID();
  const times = { paired_at: new Date(), last_seen_at: new Date() };
  const token_hash = secretHash("kiosk-device", token);
  await plant(clinicId, "kiosk_device", [
    { id: randomUUID(), clinic_id: clinicId, name: "Front door", token_hash, misses: 0, ...times },
  ]);
  return token;
}

/** The clinic's date now, YYYY-MM-DD. */
export async function clinicToday(clinicId: ClinicId): Promise<string> {
  const [row] = await stored<{ day: string }>(
    clinicId,
    "SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS day FROM clinic WHERE id = $1",
    [clinicId],
  );
  if (!row) throw new Error("no such clinic");
  return row.day;
}
