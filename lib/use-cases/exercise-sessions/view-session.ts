import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import { findExerciseSession, listLogs, type LogRow, type SessionRow } from "@/lib/data/exercise-sessions";
import { findRunningProgramme, listItems } from "@/lib/data/programmes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { todayPlan } from "@/lib/domain/programmes/today-plan";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { AppError } from "@/lib/errors";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";

export type ViewedSession = {
  readonly session: SessionRow;
  /** The items to do, in order; what a pause holds is left out. Empty while everything is paused. */
  readonly items: readonly PlannedItem[];
  readonly logs: readonly LogRow[];
  readonly paused: boolean;
};

/** A session with its items and what is logged so far, inside the caller's transaction. */
export async function loadSession(
  sql: Sql,
  scope: PatientScope,
  sessionId: string,
  patientId: string,
): Promise<ViewedSession> {
  const session = await findExerciseSession(sql, scope, sessionId);
  if (!session) throw new AppError("not-found", "session outside scope");
  const items = (await listItems(sql, scope, session.versionId)) as PlannedItem[];
  const running = await findRunningProgramme(sql, scope, patientId);
  const plan = todayPlan(items, (running?.pause ?? []) as PauseClass[]);
  const logs = await listLogs(sql, scope, sessionId);
  return { session, items: plan.kind === "paused" ? [] : plan.items, logs, paused: plan.kind === "paused" };
}

export function viewSession(
  actor: ActorFor<"exercise-session.run">,
  { sessionId }: { sessionId: string },
): Promise<ViewedSession> {
  return withActorSql(actor, (sql) => {
    sql.shows(actor.patientId);
    return loadSession(sql, patientsVisibleTo(actor), sessionId, actor.patientId);
  });
}
