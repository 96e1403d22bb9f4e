import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import { findClinic } from "@/lib/data/clinics";
import {
  createTestLimitChanges,
  findMovedLimits,
  listTestLimitChanges,
  type TestLimitChangeRow,
} from "@/lib/data/test-limits";
import { withActorSql } from "@/lib/data/with-actor";
import {
  clinicLimits,
  MEASURED_TESTS,
  type TestLimits,
  USUAL_LIMITS,
} from "@/lib/domain/visit-notes/test-limits";

export type ViewedTestLimits = {
  readonly limits: TestLimits;
  readonly changes: readonly TestLimitChangeRow[];
  readonly timeZone: string;
  readonly mayChange: boolean;
};

/** What this clinic's movement tests go by, and who moved which. */
export function viewTestLimits(actor: ActorFor<"test-limit.view">): Promise<ViewedTestLimits> {
  return withActorSql(actor, async (sql) => ({
    limits: clinicLimits(await findMovedLimits(sql, actor.clinicId)),
    changes: await listTestLimitChanges(sql, actor.clinicId),
    timeZone: (await findClinic(sql, actor.clinicId)).timeZone,
    mayChange: may(actor, "test-limit.change"),
  }));
}

/** Notes what is another number now, and by whom; the usual one stays open for a better one to come. */
export function changeTestLimits(actor: ActorFor<"test-limit.change">, limits: TestLimits): Promise<void> {
  const { clinicId, staffId } = actor;
  return withActorSql(actor, async (sql) => {
    const now = clinicLimits(await findMovedLimits(sql, clinicId));
    const changes = MEASURED_TESTS.filter((test) => limits[test] !== now[test]).map((test) => ({
      test,
      below: limits[test] === USUAL_LIMITS[test] ? null : limits[test],
    }));
    if (changes.length > 0) await createTestLimitChanges(sql, clinicId, changes, staffId);
  });
}
