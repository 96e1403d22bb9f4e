import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SaveLetterInput, SaveLetterReply } from "@/lib/contracts/letter";
import { findClinic } from "@/lib/data/clinics/clinics";
import { findClinicClock, findPatientIdentity } from "@/lib/data/patients/patients";
import { findLetter, updateLetterSigned, updateLetterText } from "@/lib/data/notes/referral-letters";
import type { Db } from "@/lib/data/sql";
import { withActor } from "@/lib/data/with-actor";
import { clockTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";

const NEEDED = {
  recipient: "Say to whom the letter goes",
  subject: "Say what it is about",
  text: "Write the letter first",
} as const;

type Saved = { readonly patientId: string; readonly version: number; readonly savedAt: Date };

async function save(db: Db, actor: ActorFor<"letter.write">, input: SaveLetterInput): Promise<Saved> {
  const scope = patientsVisibleTo(actor);
  const letter = await findLetter(db, scope, input.letterId);
  if (!letter) throw new AppError("not-found", "letter outside scope");
  db.shows(letter.patientId);
  const saved = await updateLetterText(db, scope, { ...input, staffId: actor.staffId });
  if (!saved) throw new AppError("conflict", "signed or changed meanwhile");
  return { patientId: letter.patientId, ...saved };
}

/** Saves a draft as it stands. Changed by a colleague or signed meanwhile: conflict, and nothing is overwritten. */
export function saveLetter(
  actor: ActorFor<"letter.write">,
  input: SaveLetterInput,
): Promise<SaveLetterReply> {
  return withActor(actor, async (db) => {
    const { version, savedAt } = await save(db, actor, input);
    const { timeZone } = await findClinicClock(db, patientsVisibleTo(actor));
    return { version, savedAt: clockTime(savedAt, timeZone) };
  });
}

/** Saves and signs. What stands over it is fixed with it; from here on it never changes. */
export function signLetter(actor: ActorFor<"letter.write">, input: SaveLetterInput): Promise<void> {
  return withActor(actor, async (db) => {
    const missing = Object.entries(NEEDED).filter(([name]) => input[name as keyof typeof NEEDED] === "");
    if (missing.length > 0)
      throw new AppError("invalid", "an unfinished letter", Object.fromEntries(missing));
    const { patientId } = await save(db, actor, input);
    const scope = patientsVisibleTo(actor);
    const patient = await findPatientIdentity(db, scope, patientId);
    if (!patient) throw new AppError("not-found", "patient outside scope");
    const { name, address, phone } = await findClinic(db, actor.clinicId);
    const about = { patient: patient.fullName, birthDate: plainDate(patient.birthDate) };
    const head = { clinic: name, address, phone, ...about };
    await updateLetterSigned(db, scope, { letterId: input.letterId, head, staffId: actor.staffId });
  });
}
