import "server-only";
import { painBefore } from "@/lib/data/exercise-sessions/pain-before";
import type { Sql } from "@/lib/data/sql";
import { type Course, type EarlierSession, hasNewSession } from "@/lib/domain/trends/course";

/** The last 12 sessions of a patient `p` with an entry, newest first by the day they were done. */
export const lastSessions = (columns: string) => `SELECT ${columns} FROM exercise_session x
  WHERE x.patient_id = p.id AND x.logged AND x.first_id IS NULL ORDER BY x.day DESC, x.started_at DESC LIMIT 12`;

const SESSIONS = `SELECT coalesce(json_agg(json_build_object('at', r.started_at, 'day', r.day, 'worst', r.worst_pain,
    'am', r.morning_pain, 'sore', coalesce(r.morning_sore, false), 'alarming', r.alarming,
    'pre', CASE WHEN r.morning_pain IS NOT NULL THEN ${painBefore("r", "c.time_zone")} END)
    ORDER BY r.day, r.started_at), '[]') AS sessions
  FROM patient p JOIN clinic c ON c.id = p.clinic_id CROSS JOIN LATERAL (${lastSessions("x.*")}) r
  WHERE p.id = $1::uuid`;

/** Sessions are read where one came since the last check-in, and where the sessions themselves are judged. */
export type SessionsRead = "new" | "always";

/**
 * The patient, who was found within the scope, with the sessions of their course where those count: most check-ins come
 * without a session since the last.
 */
export async function withSessions<Patient extends { readonly patientId: string; readonly course: Course }>(
  sql: Sql,
  patient: Patient,
  read: SessionsRead,
): Promise<Patient> {
  if (read === "new" && !hasNewSession(patient.course)) return patient;
  const [row] = await sql.query<{ sessions: readonly EarlierSession[] }>(SESSIONS, [patient.patientId]);
  return { ...patient, course: { ...patient.course, sessions: row?.sessions ?? [] } };
}
