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
  if (course === "lapsed") drop(rows, (row) => row["patient_id"] === id && String(row["day"]) > since);
  if (course !== "never-started") return;
  drop(rows, (row) => row["patient_id"] === id);
  const made = at(tools.now, timeZone, -NEVER_STARTED_DAYS, 9);
  const begun = { starts_on: localDay(tools.now, timeZone, -NEVER_STARTED_DAYS), created_at: made };
  rows.programme = rows.programme.map((row) => (row["patient_id"] === id ? { ...row, ...begun } : row));
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
