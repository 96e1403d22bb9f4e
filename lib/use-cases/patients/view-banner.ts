import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import { withActorSqlInParts } from "@/lib/data/with-actor";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

/** The banner for a page whose own rows could not be read. Outside the scope: not-found. */
export function viewBanner(actor: StaffActor, patientId: string): Promise<ChartBanner> {
  return withActorSqlInParts(actor, (sql) => {
    sql.shows(patientId);
    return readChartBanner(sql, patientsVisibleTo(actor), patientId);
  });
}
