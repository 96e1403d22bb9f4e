import "server-only";

/**
 * The last score of the check-ins of the day before a session, 0 to 10; null without one. `session` has the columns of
 * `exercise_session`. One that a phone sent days later is counted from the end of its own day, on the clinic's calendar:
 * `started_at` says when it arrived.
 */
export function painBefore(session: string, timeZone: string): string {
  const done = `least(${session}.started_at, (${session}.day + 1)::timestamp AT TIME ZONE ${timeZone})`;
  return `(SELECT k.pain FROM check_in k
    WHERE k.clinic_id = ${session}.clinic_id AND k.patient_id = ${session}.patient_id AND k.pain IS NOT NULL
      AND k.state <> 'draft' AND k.started_at <= ${done} AND k.started_at > ${done} - interval '24 hours'
    ORDER BY k.started_at DESC LIMIT 1)`;
}
