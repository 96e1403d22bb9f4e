import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findOpenAlert, type OpenAlert } from "@/lib/data/alerts/open-alert";
import { listEndedSessions } from "@/lib/data/exercise-sessions/exercise-sessions";
import { findClinicClock } from "@/lib/data/patients/patients";
import { findRunningProgramme } from "@/lib/data/programmes/programmes";
import { findSelfCheck } from "@/lib/data/exercise-sessions/self-checks";
import { withActorSql } from "@/lib/data/with-actor";
import { stopsTheDay } from "@/lib/domain/programmes/today-plan";
import { type Advice, adviceFor } from "@/lib/domain/self-check/self-check";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { AppError } from "@/lib/errors";

type ViewedSelfCheck = {
  readonly advice: readonly Advice[];
  /** Nothing of the plan, until the clinic has talked with them. */
  readonly paused: boolean;
  readonly hasPlan: boolean;
  /** Today's session is over: nothing more of the plan today. */
  readonly doneToday: boolean;
  readonly instruction: OpenAlert | null;
};

/** What a patient can do about it now. */
export function viewSelfCheck(
  actor: ActorFor<"self-check.answer">,
  { selfCheckId }: { readonly selfCheckId: string },
): Promise<ViewedSelfCheck> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const check = await findSelfCheck(sql, scope, selfCheckId);
    if (!check) throw new AppError("not-found", "self-check outside scope");
    const plan = await findRunningProgramme(sql, scope, actor.patientId);
    const instruction = await findOpenAlert(sql, scope, actor.patientId);
    const isHeld = plan !== undefined && (plan.pausedAt !== null || stopsTheDay(plan.pause as PauseClass[]));
    const { today } = await findClinicClock(sql, scope);
    const doneToday = (await listEndedSessions(sql, scope, today)).length > 0;
    // Somebody without a plan may have been told to get help, too.
    const paused = isHeld || instruction !== null;
    return { advice: adviceFor(check), paused, hasPlan: plan !== undefined, doneToday, instruction };
  });
}
