import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { MergePatientsInput, PatientBanner, PatientMatch } from "@/lib/contracts/patient";
import { announce } from "@/lib/data/announce";
import {
  createMerge,
  holdToMerge,
  listMergeObstacles,
  type MergeObstacle,
} from "@/lib/data/patients/patient-merges";
import { findClinicClock, findPatientIdentity, type IdentityRow } from "@/lib/data/patients/patients";
import { listToldApart } from "@/lib/data/patients/sameness-answers";
import type { Db } from "@/lib/data/sql";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { bannerOf } from "@/lib/use-cases/patients/patient-words";
import { mayMerge, samenessOf } from "@/lib/use-cases/patients/sameness";

const NOT_A_CLINICIAN = "Merging takes an owner who is also a clinician";
const CHANGED = "A record has changed since you opened this page. Compare both again, then merge them";
const OBSTACLE_WORDS: Readonly<Record<MergeObstacle | "two-people", string>> = {
  alert: "Both have an open alert: resolve one of them first",
  episode: "Both have a running episode: end one of them first",
  programme: "Both have a running programme: end one of them first",
  baseline: "Both have a baseline for the same symptom: end one of them first",
  "two-people": "Somebody said that these are two people: take that back on the record first",
  "check-in": "Both have a check-in that is not finished: it must be finished in one of them first",
};

export type MergeToBe = {
  readonly survivor: PatientBanner;
  /** The record to be merged; null before one is chosen among the possible duplicates. */
  readonly other: PatientBanner | null;
  readonly duplicates: readonly PatientMatch[];
  /** What must be settled first, in words. */
  readonly obstacles: readonly string[];
  /** Both records as they stand here, to be sent along: what is compared is what becomes one. */
  readonly seen: string;
};

const seenOf = (...records: readonly IdentityRow[]) => records.map(({ version }) => version).join(".");

async function patientOf(db: Db, actor: StaffActor, patientId: string): Promise<IdentityRow> {
  const row = await findPatientIdentity(db, patientsVisibleTo(actor), patientId);
  if (!row) throw new AppError("not-found", "patient outside scope");
  db.shows(patientId);
  return row;
}

async function obstaclesOf(db: Db, actor: StaffActor, both: readonly [string, string]): Promise<string[]> {
  if (!mayMerge(actor)) return [NOT_A_CLINICIAN];
  const found = await listMergeObstacles(db, patientsVisibleTo(actor), both);
  const apart = (await listToldApart(db, patientsVisibleTo(actor), both[0])).some(({ id }) => id === both[1]);
  return [...(apart ? (["two-people"] as const) : []), ...found].map((what) => OBSTACLE_WORDS[what]);
}

/** Both records side by side, before anybody decides; first those that might be the same person. */
export function viewMerge(
  actor: ActorFor<"patient.merge">,
  patientId: string,
  otherId: string | null,
): Promise<MergeToBe> {
  return withActor(actor, async (db) => {
    const row = await patientOf(db, actor, patientId);
    const clock = await findClinicClock(db, patientsVisibleTo(actor));
    const { duplicates } = await samenessOf(db, actor, row, clock.timeZone);
    const survivor = bannerOf(row, clock);
    if (otherId === null || otherId === patientId)
      return {
        survivor,
        other: null,
        duplicates,
        obstacles: mayMerge(actor) ? [] : [NOT_A_CLINICIAN],
        seen: "",
      };
    const otherRow = await patientOf(db, actor, otherId);
    const obstacles = await obstaclesOf(db, actor, [patientId, otherId]);
    return { survivor, other: bannerOf(otherRow, clock), duplicates, obstacles, seen: seenOf(row, otherRow) };
  });
}

/** Holds both records, once it is known that both are here and that this person may merge them; throws what stands against it. */
async function heldToMerge(
  db: Db,
  actor: StaffActor,
  both: readonly [string, string],
  seen?: string,
): Promise<void> {
  await patientOf(db, actor, both[0]);
  if (mayMerge(actor)) await holdToMerge(db, patientsVisibleTo(actor), both);
  const [first] = await obstaclesOf(db, actor, both);
  if (first !== undefined) throw new AppError("invalid", "obstacle to a merge", { reason: first });
  if (both[0] === both[1]) throw new AppError("not-found", "no other record");
  const now = seenOf(await patientOf(db, actor, both[0]), await patientOf(db, actor, both[1]));
  if (seen !== undefined && seen !== now)
    throw new AppError("invalid", "a record was changed meanwhile", { reason: CHANGED });
}

/**
 * Two records of one person become one: every row moves to `patientId`, and an open alert stays open there. Records that are
 * not as the page showed them are to be compared again: this cannot be taken back.
 */
export function mergePatients(actor: ActorFor<"patient.merge">, input: MergePatientsInput): Promise<void> {
  return withActor(actor, async (db) => {
    const { patientId, otherId, reason, seen } = input;
    await heldToMerge(db, actor, [patientId, otherId], seen);
    const scope = patientsVisibleTo(actor);
    await createMerge(db, scope, { merged: otherId, survivor: patientId, reason, by: actor.staffId });
    announce(db, actor.clinicId, "today");
    announce(db, actor.clinicId, "alerts");
  });
}
