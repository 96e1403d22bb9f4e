import type { Client } from "pg";
import { triage } from "@/lib/domain/triage/triage";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { sidesToLog } from "@/lib/domain/exercises/side";
import type { Chance } from "./chance";
import type { SeededClinic, SeededPatient } from "./clinic-rows";
import { at, localDay } from "./days";
import { type Ids, insertRows, type Row } from "./rows";
import { QUIET, STORIES } from "./stories";

export type Tools = { readonly ids: Ids; readonly chance: Chance; readonly now: Date };
export type Rows = Record<
  | "visit"
  | "visit_note"
  | "programme"
  | "programme_version"
  | "programme_item"
  | "check_in"
  | "exercise_session"
  | "session_log",
  Row[]
>;

type Course = { readonly firstDay: number; readonly visitDays: readonly number[] };

function courseOf(chance: Chance): Course {
  const firstDay = -chance.between(35, 330);
  const visitDays = [firstDay];
  const many = chance.between(3, 9);
  for (
    let day = firstDay + chance.between(7, 14);
    day < -3 && visitDays.length < many;
    day += chance.between(7, 24)
  ) {
    visitDays.push(day);
  }
  return { firstDay, visitDays };
}

/** Pain `day` days from now on the way from the story's start to its end, with ordinary ups and downs. */
function painOn(patient: SeededPatient, course: Course, day: number, chance: Chance): number {
  const { startPain, endPain } = STORIES[patient.story];
  const progress = Math.min(1, (day - course.firstDay) / 70);
  return Math.max(
    0,
    Math.min(8, Math.round(startPain + (endPain - startPain) * progress + (chance.next() - 0.5) * 2)),
  );
}

function addVisits(
  clinic: SeededClinic,
  patient: SeededPatient,
  course: Course,
  tools: Tools,
  rows: Rows,
): void {
  const story = STORIES[patient.story];
  course.visitDays.forEach((day, index) => {
    const clinicianId = tools.chance.pick(clinic.clinicians);
    const starts = at(
      tools.now,
      clinic.timeZone,
      day,
      tools.chance.between(8, 16),
      tools.chance.pick([0, 30]),
    );
    const visitId = tools.ids.next();
    const later = (minutes: number) => new Date(starts.getTime() + minutes * 60_000);
    rows.visit.push({
      id: visitId,
      clinic_id: clinic.id,
      patient_id: patient.id,
      clinician_id: clinicianId,
      day: localDay(tools.now, clinic.timeZone, day),
      starts_at: starts,
      status: "done",
      kind: index === 0 ? "first" : "follow-up",
      arrived_at: later(-6),
      room_at: later(2),
      started_at: later(5),
      done_at: later(28),
      version: 5,
      created_at: later(-14 * 24 * 60),
    });
    rows.visit_note.push({
      id: tools.ids.next(),
      clinic_id: clinic.id,
      patient_id: patient.id,
      visit_id: visitId,
      author_id: clinicianId,
      state: "signed",
      quote: {},
      subjective:
        index === 0
          ? story.subjective
          : `Pain ${painOn(patient, course, day, tools.chance)} of 10 today. Plan going well.`,
      objective: "",
      assessment: story.assessment,
      plan: story.plan,
      version: 3,
      created_at: later(6),
      saved_at: later(27),
      signed_at: later(28),
      signed_by: clinicianId,
    });
  });
}

function addProgramme(
  clinic: SeededClinic,
  patient: SeededPatient,
  course: Course,
  tools: Tools,
  rows: Rows,
): string[] {
  const story = STORIES[patient.story];
  const programmeId = tools.ids.next();
  const versionId = tools.ids.next();
  const createdAt = at(tools.now, clinic.timeZone, course.firstDay, 17);
  rows.programme.push({
    id: programmeId,
    clinic_id: clinic.id,
    patient_id: patient.id,
    title: story.title,
    current_version_id: versionId,
    starts_on: localDay(tools.now, clinic.timeZone, course.firstDay + 1),
    pause: [],
    created_at: createdAt,
  });
  rows.programme_version.push({
    id: versionId,
    clinic_id: clinic.id,
    programme_id: programmeId,
    number: 1,
    note_to_patient: "Little and often. Stop if it is sharp.",
    created_by: clinic.clinicians[0],
    created_at: createdAt,
  });
  const itemIds = story.exercises.map((exerciseId, position) => {
    const exercise = exerciseById(exerciseId);
    const id = tools.ids.next();
    const side = exercise.defaultSide ?? "left";
    const item = { id, clinic_id: clinic.id, version_id: versionId, position, exercise_id: exerciseId };
    rows.programme_item.push({ ...item, dose: exercise.defaultDose, side, note: "" });
    return id;
  });
  addSessions(clinic, patient, course, tools, rows, versionId, itemIds);
  return itemIds;
}

function addSessions(
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

function addCheckIns(
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

/** A year of visits, signed notes, programmes, sessions and quiet check-ins for every patient of the clinic. */
export async function insertHistory(client: Client, clinic: SeededClinic, tools: Tools): Promise<void> {
  const rows: Rows = {
    visit: [],
    visit_note: [],
    programme: [],
    programme_version: [],
    programme_item: [],
    check_in: [],
    exercise_session: [],
    session_log: [],
  };
  for (const patient of clinic.patients) {
    const course = courseOf(tools.chance);
    addVisits(clinic, patient, course, tools, rows);
    addProgramme(clinic, patient, course, tools, rows);
    addCheckIns(clinic, patient, course, tools, rows);
  }
  const programmes = rows.programme.map(({ current_version_id: _, ...rest }) => rest);
  await insertRows(client, "visit", rows.visit);
  await insertRows(client, "visit_note", rows.visit_note);
  await insertRows(client, "programme", programmes);
  for (const table of [
    "programme_version",
    "programme_item",
    "check_in",
    "exercise_session",
    "session_log",
  ] as const) {
    await insertRows(client, table, rows[table]);
  }
  await client.query(
    `UPDATE programme p SET current_version_id = v.id FROM programme_version v
     WHERE v.programme_id = p.id AND p.current_version_id IS NULL AND p.clinic_id = $1`,
    [clinic.id],
  );
}
