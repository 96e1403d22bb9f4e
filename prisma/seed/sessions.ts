import { doseTarget } from "@/lib/domain/exercises/dose-target";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import { type LoggedSide, sidesToLog } from "@/lib/domain/exercises/side";
import type { Chance } from "./chance";
import { addCheckIn } from "./check-ins";
import type { SeededClinic, SeededPatient } from "./clinic-rows";
import { type Course, painOn } from "./course";
import { at, localDay } from "./days";
import type { Row } from "./rows";
import { STORIES } from "./stories";
import type { Rows, Tools } from "./tools";

const MINUTE = 60_000;
/** As far back as sessions go; before that the demo's people only checked in. */
export const SESSIONS_FROM = -100;

type Sitting = {
  readonly id: string;
  /** Counted back from now. */
  readonly day: number;
  readonly started: Date;
  readonly before: number;
  readonly hurts: boolean;
};

type Outcome = "done" | "part" | "not_done";

/** Who trains this in the demo holds the right side for less than the left, and catches up over the weeks (DOSE-8). */
const WEAKER = { exerciseId: "LS08", side: "right", share: 0.55, caughtUp: 0.25 } as const;

function weakerShare(exerciseId: ExerciseId, side: LoggedSide, day: number): number {
  if (exerciseId !== WEAKER.exerciseId || side !== WEAKER.side) return 1;
  return WEAKER.share + WEAKER.caughtUp * (1 - day / SESSIONS_FROM);
}

/** What was done of what the dose asks for, in the unit it counts. */
function amountOf(exerciseId: ExerciseId, outcome: Outcome, most: number): Row {
  const target = doseTarget(exerciseById(exerciseId).defaultDose);
  const share = outcome === "done" ? most : most * 0.6;
  const amount = target && outcome !== "not_done" ? Math.max(1, Math.round(target.amount * share)) : null;
  const inReps = target?.unit === "reps";
  return { reps_done: inReps ? amount : null, seconds_done: inReps ? null : amount };
}

/** How one side of an exercise went: as asked, in part, or not; most people say that it felt right. */
function logOf(
  exerciseId: ExerciseId,
  side: LoggedSide,
  { day, before, hurts }: Sitting,
  chance: Chance,
): Row {
  const outcome: Outcome = chance.next() < 0.88 ? "done" : chance.pick(["part", "not_done"]);
  const most = weakerShare(exerciseId, side, day);
  const felt = chance.next() < 0.85 ? "yes" : chance.pick(["unsure", "no"]);
  return {
    outcome: outcome === "done" && most < 1 ? "part" : outcome,
    pain: Math.max(0, Math.min(8, before + (hurts ? 3 : chance.pick([-1, 0, 0, 1])))),
    ...amountOf(exerciseId, outcome, most),
    form_felt: outcome === "not_done" ? null : felt,
  };
}

/** An exercise that hurt and was left out: dull as a rule, and gone after the walk. */
function painStop(clinicId: string, itemId: string, sitting: Sitting, { chance, ids }: Tools): Row {
  const stopped = new Date(sitting.started.getTime() + 7 * MINUTE);
  return {
    id: ids.next(),
    clinic_id: clinicId,
    session_id: sitting.id,
    item_id: itemId,
    pain: Math.min(6, sitting.before + 2),
    quality: chance.pick(["dull", "dull", "dull", "sharp"]),
    leg_moved: "no",
    at: stopped,
    after_walk: "gone",
    walked_at: new Date(stopped.getTime() + 6 * MINUTE),
  };
}

type Plan = { readonly versionId: string; readonly itemIds: readonly string[] };

/** Sessions every few days of the last months: a check-in before, each side logged apart, a morning after. */
export function addSessions(
  clinic: SeededClinic,
  patient: SeededPatient,
  course: Course,
  tools: Tools,
  rows: Rows,
  { versionId, itemIds }: Plan,
): void {
  const { chance, ids, now } = tools;
  const exercises = STORIES[patient.story].exercises;
  for (let day = Math.max(course.firstDay + 2, SESSIONS_FROM); day < 0; day += chance.between(2, 4)) {
    const started = at(now, clinic.timeZone, day, chance.between(7, 20), chance.between(0, 59));
    const before = painOn(patient, course, day, chance);
    const sitting: Sitting = { id: ids.next(), day, started, before, hurts: chance.next() < 0.06 };
    addCheckIn(
      clinic.id,
      patient.id,
      { when: new Date(started.getTime() - 4 * MINUTE), pain: before },
      tools,
      rows,
    );
    // Yesterday's morning after is today: whoever opens the demo answers it.
    const told = day < -1 && chance.next() < 0.8;
    const morningPain = Math.max(
      0,
      Math.min(8, before + (sitting.hurts ? 2 : chance.pick([-1, 0, 0, 0, 1]))),
    );
    rows.exercise_session.push({
      id: sitting.id,
      clinic_id: clinic.id,
      patient_id: patient.id,
      version_id: versionId,
      client_key: ids.next(),
      day: localDay(now, clinic.timeZone, day),
      started_at: started,
      finished_at: new Date(started.getTime() + 14 * MINUTE),
      morning_pain: told ? morningPain : null,
      morning_at: told
        ? at(now, clinic.timeZone, day + 1, chance.between(6, 9), chance.between(0, 59))
        : null,
    });
    const stopped = sitting.hurts && chance.next() < 0.5 ? itemIds.at(-2) : undefined;
    if (stopped !== undefined) rows.pain_stop.push(painStop(clinic.id, stopped, sitting, tools));
    itemIds.forEach((itemId, index) => {
      const exerciseId = exercises[index];
      if (!exerciseId || itemId === stopped) return;
      for (const side of sidesToLog(exerciseById(exerciseId).defaultSide ?? "left")) {
        rows.session_log.push({
          id: ids.next(),
          clinic_id: clinic.id,
          session_id: sitting.id,
          item_id: itemId,
          side,
          ...logOf(exerciseId, side, sitting, chance),
          client_key: ids.next(),
          at: new Date(started.getTime() + (index + 1) * 2 * MINUTE),
        });
      }
    });
  }
}
