import "server-only";
import { type ActorFor, ALLOWED } from "@/lib/access/actions";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import { type AccessFilter, type AccessRow, listAccess } from "@/lib/data/patients/access-log";
import { findClinicClock, findPatientIdentity } from "@/lib/data/patients/patients";
import type { Db } from "@/lib/data/sql";
import { listStaff } from "@/lib/data/clinics/staff";
import { withActor } from "@/lib/data/with-actor";
import { recordPart, type RecordPart } from "@/lib/domain/access-log/record-part";
import { daysAfter } from "@/lib/domain/dosing/days";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";

const PAGE_SIZE = 50;
/** Without dates, this many days back. */
const DAYS_BACK = 30;

export type AccessSearch = {
  readonly patientId?: string | undefined;
  readonly actorId?: string | undefined;
  /** A part of the record, or one action. */
  readonly what?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly before?: string | undefined;
};
export type AccessEntry = Pick<AccessRow, "id" | "actorKind" | "actorName" | "action" | "patients"> & {
  readonly at: string;
  readonly part: RecordPart;
  readonly refused: string | null;
  /** Patients of the entry beyond those named. */
  readonly more: number;
};
export type AccessPage = {
  readonly entries: readonly AccessEntry[];
  /** Who works here or did, those who still do first: what somebody did who has left is asked for most. */
  readonly staff: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
  readonly patientName: string | null;
  readonly filter: AccessFilter;
  /** Where the next page begins; null where there is none. */
  readonly earlierThan: string | null;
};

/** The owner looks up who opened which record. */
export function searchAccess(actor: ActorFor<"access-log.search">, asked: AccessSearch): Promise<AccessPage> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const { today, timeZone } = await findClinicClock(db, scope);
    const filter = filterOf(asked, today);
    const patientName = filter.patientId === null ? null : await nameOf(db, scope, filter.patientId);
    const rows = await listAccess(db, scope, filter, PAGE_SIZE + 1);
    const entries = rows.slice(0, PAGE_SIZE).map((row) => entryOf(row, timeZone));
    const staff = (await listStaff(db, actor.clinicId)).map(({ id, name, active }) => ({ id, name, active }));
    const earlierThan = rows.length > PAGE_SIZE ? (entries.at(-1)?.id ?? null) : null;
    return { entries, staff, patientName, filter, earlierThan };
  });
}

function filterOf(asked: AccessSearch, today: string): AccessFilter {
  const { patientId = null, actorId = null, before = null, to = today } = asked;
  const actions = asked.what === undefined ? null : actionsOf(asked.what);
  const days = inOrder(asked.from ?? daysAfter(to, -DAYS_BACK), to);
  return { patientId, actorId, actions, before, ...days };
}

/** Two dates in each other's box ask for the same days; "nothing in these days" would say that nobody opened a record. */
const inOrder = (from: string, to: string) => (from <= to ? { from, to } : { from: to, to: from });

/** A part stands for everything that opens it. */
function actionsOf(what: string): readonly string[] {
  const ofPart = Object.keys(ALLOWED).filter((action) => recordPart(action) === what);
  return ofPart.length > 0 ? ofPart : [what];
}

async function nameOf(db: Db, scope: PatientScope, patientId: string): Promise<string> {
  const patient = await findPatientIdentity(db, scope, patientId);
  if (!patient) throw new AppError("not-found", "patient outside scope");
  db.shows(patientId);
  return patient.fullName;
}

function entryOf(row: AccessRow, timeZone: string): AccessEntry {
  const { id, actorKind, actorName, action, patients, result, patientCount } = row;
  return {
    ...{ id, actorKind, actorName, action, patients, part: recordPart(action) },
    at: dayAndTime(row.at, timeZone),
    refused: result === "ok" ? null : result,
    more: patientCount - patients.length,
  };
}
