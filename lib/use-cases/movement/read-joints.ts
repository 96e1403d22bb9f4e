import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { listNewestResults } from "@/lib/data/notes/findings";
import type { Sql } from "@/lib/data/sql";
import { findMovedLimits } from "@/lib/data/programmes/test-limits";
import { type JointState, jointsFromTests } from "@/lib/domain/visit-notes/joints-from-tests";
import { clinicLimits } from "@/lib/domain/visit-notes/test-limits";

/** What the newest signed movement tests say of each joint, by the clinic's limits as they are now. */
export async function readJoints(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<readonly JointState[]> {
  const limits = clinicLimits(await findMovedLimits(sql, scope.clinicId));
  return jointsFromTests(await listNewestResults(sql, scope, patientId), limits);
}
