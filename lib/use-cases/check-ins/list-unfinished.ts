import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { UnfinishedCheckIn } from "@/lib/contracts/check-in";
import { findClinicClock } from "@/lib/data/patients/patients";
import { listUnfinishedCheckIns } from "@/lib/data/check-ins/unfinished-check-ins";
import { withActorSql } from "@/lib/data/with-actor";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";

/** Who left a check-in open a day ago or more, for the clinic to ring. Names and times, nothing clinical. */
export function listUnfinished(actor: ActorFor<"today.view">): Promise<UnfinishedCheckIn[]> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const rows = await listUnfinishedCheckIns(sql, scope);
    if (rows.length === 0) return [];
    const { timeZone } = await findClinicClock(sql, scope);
    sql.shows(...rows.map(({ patientId }) => patientId));
    return rows.map(({ patientId, name, startedAt }) => ({
      ...{ patientId, name, begun: dayAndTime(startedAt, timeZone) },
    }));
  });
}
