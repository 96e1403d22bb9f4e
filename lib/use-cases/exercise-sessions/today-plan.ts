import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import {
  findCheckInOn,
  listBegunSessions,
  listEndedSessions,
  type SessionRow,
} from "@/lib/data/exercise-sessions/exercise-sessions";
import { listLogs } from "@/lib/data/exercise-sessions/session-logs";
import { listSwaps } from "@/lib/data/exercise-sessions/item-swaps";
import { listPainStops } from "@/lib/data/exercise-sessions/pain-stops";
import { findClinicClock } from "@/lib/data/patients/patients";
import { listItems, type StoredItem } from "@/lib/data/programmes/programme-versions";
import { findRunningProgramme, type ProgrammeRow } from "@/lib/data/programmes/programmes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { withWalk } from "@/lib/domain/dosing/walk-of-plan";
import { isFreshStart } from "@/lib/domain/dosing/lapse";
import type { WalkingCourse } from "@/lib/domain/dosing/walking-course";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { leftToDo } from "@/lib/domain/player/left-to-do";
import { type Placed, withSwaps } from "@/lib/domain/player/swap";
import { type EndedSession, nextRound, openSession } from "@/lib/domain/programmes/next-round";
import { roundsADay, roundToday } from "@/lib/domain/programmes/rounds";
import { stopsTheDay } from "@/lib/domain/programmes/today-plan";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { asksForLapse, findBreak } from "@/lib/use-cases/exercise-sessions/find-lapse";
import { readDayRests } from "@/lib/use-cases/exercise-sessions/read-day-rests";
import { readWalking } from "@/lib/use-cases/walking/read-walking";

export type PlannedItem = StoredItem & { readonly exerciseId: ExerciseId };
export type PatientPlan =
  | { readonly kind: "none" }
  | { readonly kind: "paused"; readonly pause: readonly PauseClass[] }
  /** Assigned for a day to come, YYYY-MM-DD. */
  | { readonly kind: "begins-later"; readonly startsOn: string }
  /** All of today's rounds are over, as the home page has it: the next is tomorrow's, also where something hurt. */
  | { readonly kind: "done" }
  /** `full`: the whole list of questions, after a long break (DOSE-6). */
  | { readonly kind: "check-in-first"; readonly full: boolean }
  | {
      readonly kind: "ready";
      readonly programme: ProgrammeRow;
      readonly pause: readonly PauseClass[];
      readonly items: readonly PlannedItem[];
      readonly held: readonly PlannedItem[];
      /** Strength work whose muscles rest today. */
      readonly resting: readonly PlannedItem[];
      /** Held stretches, left out while the pain is well above the usual. */
      readonly unstretched: readonly PlannedItem[];
      /** How the walks go; "untested" before the first threshold test, null without such a walk in the plan. */
      readonly walking: WalkingCourse | "untested" | null;
      /** When the resting ones are back, YYYY-MM-DD. */
      readonly backOn: string | null;
      /** Begun today from this version and not finished. */
      readonly open: SessionRow | undefined;
      /** Why there was a break is asked now. */
      readonly asksForLapse: boolean;
      readonly day: string;
      /** Which of the day's rounds this is, and of how many. */
      readonly round: number;
      readonly rounds: number;
    };

/** What this patient may do today: no programme yet, paused, not begun, done, the gate check-in first, or the plan without what is on hold. */
export async function findPatientPlan(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<PatientPlan> {
  const programme = await findRunningProgramme(sql, scope, patientId);
  if (!programme) return { kind: "none" };
  const pause = programme.pause as PauseClass[];
  if (programme.pausedAt) return { kind: "paused", pause: ["all"] };
  if (stopsTheDay(pause)) return { kind: "paused", pause };
  const { today, timeZone } = await findClinicClock(sql, scope);
  const { startsOn } = programme;
  if (startsOn > today) return { kind: "begins-later", startsOn };
  const prescribed = (await listItems(sql, scope, programme.versionId)) as PlannedItem[];
  const ended = await listEndedSessions(sql, scope, today);
  const round = nextRound(roundsADay(prescribed), ended);
  if (round === null) return { kind: "done" };
  const since = await findBreak(sql, scope, { programmeId: programme.id, today });
  const isBack = isFreshStart(since, today);
  if (!(await findCheckInOn(sql, scope, { day: today, timeZone, full: isBack })))
    return { kind: "check-in-first", full: isBack };
  return openPlan(sql, scope, programme, { today, prescribed, ended, round });
}

type DayOfPlan = {
  readonly today: string;
  readonly prescribed: readonly PlannedItem[];
  readonly ended: readonly EndedSession[];
  readonly round: number;
};

/** The plan once everything lets it begin. */
async function openPlan(
  sql: Sql,
  scope: PatientScope,
  programme: ProgrammeRow,
  { today, prescribed, ended, round }: DayOfPlan,
): Promise<PatientPlan> {
  const { patientId } = programme;
  const pause = programme.pause as PauseClass[];
  const { phase } = programme;
  const walking = await readWalking(sql, scope, { patientId, phase, today, items: prescribed });
  const items = withWalk(prescribed, walking?.course?.target ?? null);
  const { versionId } = programme;
  const open = openSession(await listBegunSessions(sql, scope, { day: today, versionId }), ended);
  const rests = await readDayRests(sql, scope, { patientId, today, items, sessionId: open?.id, round });
  const plan = roundToday(items, round, pause, rests);
  if (plan.kind === "paused") return { kind: "paused", pause };
  if (plan.kind === "over") return { kind: "done" };
  return {
    kind: "ready",
    programme,
    pause,
    ...{ items: plan.items, held: plan.held, resting: plan.resting, unstretched: plan.unstretched },
    backOn: rests.backOn,
    walking: walking && (walking.course ?? "untested"),
    open,
    asksForLapse: await asksForLapse(sql, scope, { programmeId: programme.id, today }),
    ...{ day: today, round, rounds: roundsADay(prescribed) },
  };
}

export type PlanToStart =
  | Exclude<PatientPlan, { kind: "ready" }>
  | (Extract<PatientPlan, { kind: "ready" }> & {
      /** What is still to do: all of it before the session, less what is done or hurt in the one that is open. */
      readonly left: readonly Placed<PlannedItem>[];
    });

/** The plan for the page that starts a session, or goes on with one. */
export function viewTodayPlan(actor: PatientActor): Promise<PlanToStart> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const plan = await findPatientPlan(sql, scope, actor.patientId);
    if (plan.kind !== "ready") return plan;
    if (!plan.open) return { ...plan, left: plan.items };
    const { id } = plan.open;
    const logs = await listLogs(sql, scope, id);
    const stops = await listPainStops(sql, scope, id);
    const items = withSwaps(plan.items, await listSwaps(sql, scope, id));
    return { ...plan, left: leftToDo(items, { logs, stops }) };
  });
}
