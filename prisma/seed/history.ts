import type { Client } from "pg";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import type { SeededClinic, SeededPatient } from "./clinic-rows";
import { type Course, courseOf, painOn } from "./course";
import { at, localDay } from "./days";
import { tellCourse } from "./courses";
import { addWeeklyCheckIns } from "./check-ins";
import { addFindings } from "./findings";
import { addMeasures } from "./measures";
import { addScore } from "./scores";
import { addSessions, SESSIONS_FROM } from "./sessions";
import { insertRows } from "./rows";
import { insertSnippets } from "./snippets";
import { STORIES } from "./stories";
import type { Rows, Tools } from "./tools";

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
    const noteId = tools.ids.next();
    const isFirst = index === 0;
    const isLast = index === course.visitDays.length - 1;
    // Counted from once the first check-in has said that the problem began.
    const isSecond = index === 1;
    addFindings(patient, { clinicId: clinic.id, noteId, isFirst, isLast }, rows);
    if (isSecond || isLast) {
      const sitting = { day: localDay(tools.now, clinic.timeZone, day), at: later(20), by: clinicianId };
      addScore(clinic.id, patient, { ...sitting, isFirst: isSecond }, rows);
    }
    rows.visit_note.push({
      id: noteId,
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
): void {
  const story = STORIES[patient.story];
  const programmeId = tools.ids.next();
  const versionId = tools.ids.next();
  const createdAt = at(tools.now, clinic.timeZone, course.firstDay, 17);
  const startsOn = localDay(tools.now, clinic.timeZone, course.firstDay + 1);
  rows.programme.push({
    id: programmeId,
    clinic_id: clinic.id,
    patient_id: patient.id,
    title: story.title,
    current_version_id: versionId,
    starts_on: startsOn,
    pause: [],
    created_at: createdAt,
  });
  rows.programme_version.push({
    id: versionId,
    clinic_id: clinic.id,
    programme_id: programmeId,
    number: 1,
    note_to_patient: "Little and often. Stop if it is sharp.",
    starts_on: startsOn,
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
  addSessions(clinic, patient, course, tools, rows, { versionId, itemIds });
}

const FINDINGS = ["movement_finding", "posture_finding", "adjustment", "pain_mark"] as const;

/** A signed note takes no more findings: they come while it is a draft. */
async function insertNotes(client: Client, rows: Rows): Promise<void> {
  const drafts = rows.visit_note.map((row) => ({ ...row, state: "draft", signed_at: null, signed_by: null }));
  await insertRows(client, "visit_note", drafts);
  for (const table of FINDINGS) await insertRows(client, table, rows[table]);
  await client.query(
    `UPDATE visit_note n SET state = s.state, signed_at = s.signed_at, signed_by = s.signed_by
     FROM jsonb_populate_recordset(NULL::visit_note, $1::jsonb) s WHERE n.id = s.id`,
    [JSON.stringify(rows.visit_note)],
  );
}

/** A year of visits, signed notes, programmes, sessions and quiet check-ins for every patient of the clinic. */
export async function insertHistory(client: Client, clinic: SeededClinic, tools: Tools): Promise<void> {
  const rows: Rows = {
    visit: [],
    visit_note: [],
    movement_finding: [],
    posture_finding: [],
    adjustment: [],
    pain_mark: [],
    measure_form: [],
    outcome_score: [],
    programme: [],
    programme_version: [],
    programme_item: [],
    check_in: [],
    exercise_session: [],
    session_log: [],
    pain_stop: [],
    lapse_answer: [],
  };
  for (const patient of clinic.patients) {
    const course = courseOf(tools.chance);
    addVisits(clinic, patient, course, tools, rows);
    addMeasures(clinic, patient, course, tools, rows);
    addProgramme(clinic, patient, course, tools, rows);
    addWeeklyCheckIns(clinic, patient, course, tools, rows, SESSIONS_FROM);
    tellCourse(patient, clinic.timeZone, tools, rows);
  }
  const programmes = rows.programme.map((row) => ({ ...row, current_version_id: null }));
  await insertRows(client, "visit", rows.visit);
  await insertNotes(client, rows);
  await insertRows(client, "measure_form", rows.measure_form);
  await insertRows(client, "outcome_score", rows.outcome_score);
  await insertSnippets(client, clinic);
  await insertRows(client, "programme", programmes);
  for (const table of [
    "programme_version",
    "programme_item",
    "check_in",
    "exercise_session",
    "session_log",
    "pain_stop",
    "lapse_answer",
  ] as const) {
    await insertRows(client, table, rows[table]);
  }
  await client.query(
    `UPDATE programme p SET current_version_id = v.id FROM programme_version v
     WHERE v.programme_id = p.id AND p.current_version_id IS NULL AND p.clinic_id = $1`,
    [clinic.id],
  );
}
