import "server-only";
import { may } from "@/lib/access/actions";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartPatient } from "@/lib/contracts/chart";
import { type DeskPatient, deskPatient } from "@/lib/contracts/patient";
import { findSurvivor } from "@/lib/data/patients/patient-merges";
import { findClinicClock, findPatientIdentity } from "@/lib/data/patients/patients";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import { listVisitsOfPatient } from "@/lib/data/visits/visits";
import { withActorSql, withActorSqlInParts } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { bannerOf, contactOf, portalOf } from "@/lib/use-cases/patients/patient-words";
import { samenessOf } from "@/lib/use-cases/patients/sameness";
import { readChart } from "@/lib/use-cases/patients/read-chart";
import { visitLineOf } from "@/lib/use-cases/patients/visit-line";

/** A patient's page: the chart for clinical roles; identity, contact and visits alone for front desk. */
export function viewPatient(actor: StaffActor, patientId: string): Promise<DeskPatient | ChartPatient> {
  return withActorSqlInParts<DeskPatient | ChartPatient>(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    sql.shows(patientId);
    if (!may(actor, "chart.view")) return deskView(sql, actor, patientId);
    return readChart(sql, scope, { patientId, mayWrite: may(actor, "note.write"), actor });
  });
}

/** The record that has what an old address led to; null where it was merged into none. */
export function survivorOf(actor: StaffActor, patientId: string): Promise<string | null> {
  return withActorSql(actor, (sql) => findSurvivor(sql, patientsVisibleTo(actor), patientId));
}

async function deskView(sql: Sql, actor: StaffActor, patientId: string): Promise<DeskPatient> {
  const scope = patientsVisibleTo(actor);
  const [row, clock, visits] = await together(
    findPatientIdentity(sql, scope, patientId),
    findClinicClock(sql, scope),
    listVisitsOfPatient(sql, scope, patientId),
  );
  if (!row) throw new AppError("not-found", "patient outside scope");
  const [sameness, portal] = await together(
    samenessOf(sql, actor, row, clock.timeZone),
    portalOf(sql, scope, row, clock),
  );
  // Parsed here as well: a page has no reply schema of its own to strip what is not listed.
  return deskPatient.parse({
    view: "desk",
    banner: bannerOf(row, clock),
    sameness,
    contact: contactOf(row),
    portal,
    visits: visits.map((visit) => visitLineOf(visit, clock)),
  });
}
