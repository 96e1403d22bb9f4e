import type { SeededPatient } from "./clinic-rows";
import { at, localDay } from "./days";
import type { Rows, Tools } from "./tools";

const LAPSED_DAYS = 18;
const NEVER_STARTED_DAYS = 6;
const RED_PAIN = 8;

/** Takes from an even course what some people of the demo did not do, so that the follow-up list has somebody on it. */
export function tellCourse(patient: SeededPatient, timeZone: string, tools: Tools, rows: Rows): void {
  const { id, course } = patient;
  if (course === undefined) return;
  const own = rows.exercise_session.filter((row) => row["patient_id"] === id);
  if (course === "red") hurtLast(own.at(-1)?.["id"], rows);
  const since = localDay(tools.now, timeZone, -LAPSED_DAYS);
  if (course === "lapsed") {
    drop(rows, (row) => row["patient_id"] === id && String(row["day"]) > since);
    const kept = rows.exercise_session.filter((row) => row["patient_id"] === id);
    tellBreak(id, kept, tools, rows);
  }
  if (course !== "never-started") return;
  drop(rows, (row) => row["patient_id"] === id);
  const made = at(tools.now, timeZone, -NEVER_STARTED_DAYS, 9);
  const begun = { starts_on: localDay(tools.now, timeZone, -NEVER_STARTED_DAYS), created_at: made };
  rows.programme = rows.programme.map((row) => (row["patient_id"] === id ? { ...row, ...begun } : row));
}

/** Left out between two sessions: over a week, however far apart they are. */
const BREAK_SESSIONS = 4;

/** An earlier break, with the reason the patient gave when they came back. */
function tellBreak(patientId: string, sessions: Rows["exercise_session"], { ids }: Tools, rows: Rows): void {
  const middle = Math.floor((sessions.length - BREAK_SESSIONS) / 2);
  const [last, back] = [sessions[middle - 1], sessions[middle + BREAK_SESSIONS]];
  const programme = rows.programme.find((row) => row["patient_id"] === patientId);
  if (!last || !back || !programme) return;
  const left = new Set(sessions.slice(middle, middle + BREAK_SESSIONS));
  drop(rows, (row) => left.has(row));
  rows.lapse_answer.push({
    ...{ id: ids.next(), clinic_id: back["clinic_id"], patient_id: patientId, programme_id: programme["id"] },
    ...{ lapse_from: last["day"], reason: "busy", at: back["started_at"] },
  });
}

function hurtLast(sessionId: unknown, rows: Rows): void {
  const hurt = rows.session_log.findIndex((row) => row["session_id"] === sessionId);
  rows.session_log = rows.session_log.map((row, index) =>
    index === hurt ? { ...row, pain: RED_PAIN } : row,
  );
}

function drop(rows: Rows, isLeftOut: (session: Rows["exercise_session"][number]) => boolean): void {
  const gone = new Set(rows.exercise_session.filter(isLeftOut).map((row) => row["id"]));
  rows.exercise_session = rows.exercise_session.filter((row) => !gone.has(row["id"]));
  rows.session_log = rows.session_log.filter((row) => !gone.has(row["session_id"]));
  rows.pain_stop = rows.pain_stop.filter((row) => !gone.has(row["session_id"]));
}
