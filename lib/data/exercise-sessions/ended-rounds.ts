import "server-only";

/** Whether something of a session was left out because it hurt; `session` is an alias of `exercise_session`. */
export const hurtIn = (session: string) =>
  `EXISTS (SELECT FROM pain_stop t WHERE t.clinic_id = ${session}.clinic_id AND t.session_id = ${session}.id)`;

/** A day's sessions that are over as one JSON list (`Ended`), null where there is none: for a statement over them as `s`. */
export const ENDED_ROUNDS = `jsonb_agg(jsonb_build_object('round', s.round, 'hurt', ${hurtIn("s")}))
  FILTER (WHERE s.finished_at IS NOT NULL)`;
