import "server-only";
import { may } from "@/lib/access/actions";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartPatient } from "@/lib/contracts/chart";
import { type DeskPatient, deskPatient, type DeskVisitLine } from "@/lib/contracts/patient";
import { findSurvivor } from "@/lib/data/patient-merges";
import { findClinicClock, findPatientIdentity } from "@/lib/data/patients";
import type { Db } from "@/lib/data/sql";
import { listVisitsOfPatient, type VisitLineRow } from "@/lib/data/visits";
import { withActor } from "@/lib/data/with-actor";
import { clockTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import { holdsItsTime } from "@/lib/domain/visits/visit-status";
import { AppError } from "@/lib/errors";
import { bannerOf, type ClinicClock, contactOf, portalOf } from "@/lib/use-cases/patients/patient-words";
import { samenessOf } from "@/lib/use-cases/patients/sameness";
import { readChart } from "@/lib/use-cases/patients/read-chart";

/** A patient's page: the chart for clinical roles; identity, contact and visits alone for front desk. */
export function viewPatient(actor: StaffActor, patientId: string): Promise<DeskPatient | ChartPatient> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    db.shows(patientId);
    if (!may(actor, "chart.view")) return deskView(db, actor, patientId);
    return readChart(db, scope, { patientId, mayWrite: may(actor, "note.write"), actor });
  });
}

/** The record that has what an old address led to; null where it was merged into none. */
export function survivorOf(actor: StaffActor, patientId: string): Promise<string | null> {
  return withActor(actor, (db) => findSurvivor(db, patientsVisibleTo(actor), patientId));
}

async function deskView(db: Db, actor: StaffActor, patientId: string): Promise<DeskPatient> {
  const scope = patientsVisibleTo(actor);
  const row = await findPatientIdentity(db, scope, patientId);
  if (!row) throw new AppError("not-found", "patient outside scope");
  const clock = await findClinicClock(db, scope);
  const visits = await listVisitsOfPatient(db, scope, patientId);
  // Parsed here as well: a page has no reply schema of its own to strip what is not listed.
  return deskPatient.parse({
    view: "desk",
    banner: bannerOf(row, clock),
    sameness: await samenessOf(db, actor, row, clock.timeZone),
    contact: contactOf(row),
    portal: await portalOf(db, scope, row, clock),
    visits: visits.map((visit) => visitLineOf(visit, clock)),
  });
}

/** A visit in words, for any role. */
function visitLineOf(visit: VisitLineRow, { timeZone, today }: ClinicClock): DeskVisitLine {
  const { id, status } = visit;
  return {
    id,
    status,
    day: plainDate(visit.day),
    time: clockTime(visit.startsAt, timeZone),
    kind: visitKindWord(visit.kind),
    clinician: visit.clinician?.name ?? null,
    upcoming: visit.day.toISOString().slice(0, 10) >= today && holdsItsTime(status),
  };
}
