import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import { withActorInParts } from "@/lib/data/with-actor";
import type { JointState } from "@/lib/domain/visit-notes/joints-from-tests";
import { readJoints } from "@/lib/use-cases/movement/read-joints";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

/** What a patient's newest movement tests say of each joint. */
export function viewMovement(
  actor: ActorFor<"chart.view">,
  { patientId }: { readonly patientId: string },
): Promise<{ banner: ChartBanner; joints: readonly JointState[] }> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const banner = await readChartBanner(db, scope, patientId);
    db.shows(patientId);
    return { banner, joints: await readJoints(db, scope, patientId) };
  });
}
