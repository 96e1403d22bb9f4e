import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import type { ChangeTestLimits } from "@/lib/contracts/test-limit";
import { findClinic, holdSettings } from "@/lib/data/clinics/clinics";
import {
  createTestLimitChanges,
  findMovedLimits,
  listTestLimitChanges,
  type TestLimitChangeRow,
} from "@/lib/data/programmes/test-limits";
import { withActorSql } from "@/lib/data/with-actor";
import { valueInWords } from "@/lib/domain/visit-notes/finding-in-words";
import {
  clinicLimits,
  MEASURED_TESTS,
  type TestLimits,
  USUAL_LIMITS,
} from "@/lib/domain/visit-notes/test-limits";
import { AppError } from "@/lib/errors";

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

/**
 * Notes what is another number now, and by whom; the usual one stays open for a better one to come. Another owner's number
 * that this form had not seen is not overwritten: invalid, with who made it what, and the next save keeps what was typed.
 */
export function changeTestLimits(
  actor: ActorFor<"test-limit.change">,
  { limits, seen }: ChangeTestLimits,
): Promise<void> {
  const { clinicId, staffId } = actor;
  return withActorSql(actor, async (sql) => {
    await holdSettings(sql, clinicId);
    const now = clinicLimits(await findMovedLimits(sql, clinicId));
    const unseen =
      seen === null ? {} : unseenBy(seen, limits, now, await listTestLimitChanges(sql, clinicId));
    if (Object.keys(unseen).length > 0) throw new AppError("invalid", "changed meanwhile", unseen);
    const changes = MEASURED_TESTS.filter((test) => limits[test] !== now[test]).map((test) => ({
      test,
      below: limits[test] === USUAL_LIMITS[test] ? null : limits[test],
    }));
    if (changes.length > 0) await createTestLimitChanges(sql, clinicId, changes, staffId);
  });
}

/** The tests that somebody gave another number than the form would, since it was opened, in words for each. */
function unseenBy(
  seen: string,
  limits: TestLimits,
  now: TestLimits,
  changes: readonly TestLimitChangeRow[],
): Record<string, string> {
  const known = changes.findIndex(({ id }) => id === seen);
  const since = known === -1 ? changes : changes.slice(0, known);
  const moved = MEASURED_TESTS.filter(
    (test) => limits[test] !== now[test] && since.some((one) => one.test === test),
  );
  return Object.fromEntries(
    moved.map((test) => {
      const by = since.find((one) => one.test === test)?.by ?? "";
      const words = `${by} made it ${valueInWords(test, now[test])} meanwhile. Save again to keep your number.`;
      return [test, words];
    }),
  );
}
