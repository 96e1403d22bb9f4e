import { triage } from "@/lib/domain/triage/triage";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { sidesToLog } from "@/lib/domain/exercises/side";
import type { SeededClinic, SeededPatient } from "./clinic-rows";
import { type Course, painOn } from "./course";
import { at, localDay } from "./days";
import type { Rows, Tools } from "./tools";
import { QUIET, STORIES } from "./stories";

/** Sessions every few days of the last months, each side logged apart. */
export function addSessions(
  clinic: SeededClinic,
  patient: SeededPatient,
  course: Course,
  tools: Tools,
  rows: Rows,
  versionId: string,
  itemIds: readonly string[],
): void {
  const exercises = STORIES[patient.story].exercises;
  for (let day = Math.max(course.firstDay + 2, -100); day < -1; day += tools.chance.between(2, 4)) {
    const sessionId = tools.ids.next();
    const started = at(
      tools.now,
      clinic.timeZone,
      day,
      tools.chance.between(7, 20),
      tools.chance.between(0, 59),
    );
    rows.exercise_session.push({
      id: sessionId,
      clinic_id: clinic.id,
      patient_id: patient.id,
      version_id: versionId,
      client_key: tools.ids.next(),
      day: localDay(tools.now, clinic.timeZone, day),
      started_at: started,
      finished_at: new Date(started.getTime() + 11 * 60_000),
    });
    itemIds.forEach((itemId, index) => {
      const exerciseId = exercises[index];
      if (!exerciseId) return;
      for (const side of sidesToLog(exerciseById(exerciseId).defaultSide ?? "left")) {
        rows.session_log.push({
          id: tools.ids.next(),
          clinic_id: clinic.id,
          session_id: sessionId,
          item_id: itemId,
          side,
          outcome: tools.chance.next() < 0.85 ? "done" : tools.chance.pick(["part", "not_done"]),
          pain: Math.max(0, painOn(patient, course, day, tools.chance) - 1),
          client_key: tools.ids.next(),
          at: new Date(started.getTime() + (index + 1) * 120_000),
        });
      }
    });
  }
}

/** A quiet check-in about once a week. */
export function addCheckIns(
  clinic: SeededClinic,
  patient: SeededPatient,
  course: Course,
  tools: Tools,
  rows: Rows,
): void {
  for (let day = course.firstDay + 2; day < -1; day += tools.chance.between(5, 8)) {
    const when = at(
      tools.now,
      clinic.timeZone,
      day,
      tools.chance.between(7, 21),
      tools.chance.between(0, 59),
    );
    const decision = triage({ profile: { age: 40, history: [], baseline: [] }, answers: QUIET, trend: {} });
    rows.check_in.push({
      id: tools.ids.next(),
      clinic_id: clinic.id,
      patient_id: patient.id,
      client_key: tools.ids.next(),
      request_hash: "seed",
      form: "gate",
      state: "completed",
      answers: QUIET,
      pain: painOn(patient, course, day, tools.chance),
      tier: decision.tier,
      fired_rules: decision.fired,
      messages: decision.messages,
      pause: decision.pause,
      rule_set: decision.ruleSet.hash,
      started_at: when,
      committed_at: new Date(when.getTime() + 40_000),
      version: 1,
    });
  }
}
