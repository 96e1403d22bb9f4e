import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { announce } from "@/lib/data/announce";
import { createIntake } from "@/lib/data/intakes/intakes";
import { updateDeskCalled } from "@/lib/data/kiosk/kiosk-desk";
import { updateKioskDraft, updateKioskMissed, updateKioskOpened } from "@/lib/data/kiosk/kiosk-state";
import { type FoundVisit, listKioskVisits, updateVisitArrived } from "@/lib/data/kiosk/kiosk-visits";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { INTAKE_FORM } from "@/lib/domain/intake/form";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { nameKey } from "@/lib/domain/patients/name-key";
import { readFindFields } from "@/lib/use-cases/kiosk/find-fields";
import { readFreeKiosk } from "@/lib/use-cases/kiosk/kiosk-screen";

/** After so many visits not found on one tablet within minutes, a person helps. */
const MISSES_TO_DESK = 3;
/** No answer leaves earlier, so that how long the database took tells nothing. */
const FLOOR_MS = 250;

export type FindOutcome = "refused" | "not-found" | "desk" | "opened" | "asks-change" | "already-told";

/** The latest date it is anywhere on earth: a birth after it is a slip, whatever the clinic's time zone. */
const tomorrow = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/** The visit to open, if exactly one person matches: the first one whose questions are still open. */
export function theOne(visits: readonly FoundVisit[]): FoundVisit | undefined {
  const people = new Set(visits.map(({ patientId }) => patientId));
  if (people.size !== 1) return undefined;
  return (
    visits.find(
      ({ intakeState, asksChange }) => intakeState === null || intakeState === "draft" || asksChange,
    ) ?? visits[0]
  );
}

/** Counts a visit not found; the third calls the desk. */
export async function miss(sql: Sql, actor: ActorFor<"kiosk.find-visit">): Promise<FindOutcome> {
  const misses = await updateKioskMissed(sql, actor.deviceId);
  if (misses < MISSES_TO_DESK) return "not-found";
  await updateKioskDraft(sql, actor.deviceId, null);
  await updateDeskCalled(sql, actor.deviceId, "not-found");
  announce(sql, actor.clinicId, "desk-calls");
  return "desk";
}

/** Opens the visit on the tablet, or says that its answers are in; of those given at home it asks whether they still hold. */
export async function arrive(
  sql: Sql,
  actor: ActorFor<"kiosk.find-visit">,
  visit: FoundVisit,
): Promise<FindOutcome> {
  const { clinicId, deviceId } = actor;
  sql.shows(visit.patientId);
  await updateVisitArrived(sql, clinicId, visit.visitId);
  announce(sql, clinicId, "today");
  if (visit.asksChange) {
    await updateKioskOpened(sql, deviceId, visit);
    return "asks-change";
  }
  if (visit.intakeState !== null && visit.intakeState !== "draft") {
    await updateKioskDraft(sql, deviceId, null);
    return "already-told";
  }
  const form = { formId: INTAKE_FORM.id, formVersion: INTAKE_FORM.version };
  await createIntake(sql, {
    clinicId,
    patientId: visit.patientId,
    visitId: visit.visitId,
    source: "kiosk",
    ...form,
  });
  await updateKioskOpened(sql, deviceId, visit);
  return "opened";
}

/** The look-up itself, without the wait: the same statements for a wrong pair, an unknown person and one without a visit. */
export async function lookForVisit(
  actor: ActorFor<"kiosk.find-visit">,
  typed: RawFields,
): Promise<FindOutcome> {
  const read = readFindFields(typed, tomorrow());
  return withActorSql(actor, async (sql) => {
    await readFreeKiosk(sql, actor);
    const refused = { page: "find", fields: read.fields, problems: read.problems };
    await updateKioskDraft(sql, actor.deviceId, refused);
    if (read.problems.length > 0) return "refused";
    const person = { nameKey: nameKey(read.name), birthDate: read.birthDate };
    const visit = theOne(await listKioskVisits(sql, actor.clinicId, person));
    return visit ? arrive(sql, actor, visit) : miss(sql, actor);
  });
}

/**
 * Opens today's visit of whoever types exactly its full name and date of birth. A wrong pair, an unknown person and a
 * known person without a visit today take the same statements and the same time.
 */
export function findVisit(actor: ActorFor<"kiosk.find-visit">, typed: RawFields): Promise<FindOutcome> {
  return noSooner(lookForVisit(actor, typed));
}

/** The answer, no earlier than every other. */
export async function noSooner(looking: Promise<FindOutcome>): Promise<FindOutcome> {
  const [outcome] = await Promise.all([looking, new Promise((resolve) => setTimeout(resolve, FLOOR_MS))]);
  return outcome;
}
