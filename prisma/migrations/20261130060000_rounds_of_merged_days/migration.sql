-- Two records of one person may each have sessions of one day. Once the records are one they are that day's rounds, as if
-- there had been one from the start: rules that count sessions read one a day.

-- As before, but that the sums have a name of their own.
CREATE FUNCTION sum_up(of_sessions uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE exercise_session s SET
    (worst_pain, logged) = (SELECT max(l.pain), count(*) > 0 FROM exercise_session d
      JOIN session_log l ON l.clinic_id = d.clinic_id AND l.session_id = d.id AND l.superseded_at IS NULL
      WHERE d.clinic_id = s.clinic_id AND (d.id = s.id OR d.first_id = s.id)),
    alarming = EXISTS (SELECT FROM exercise_session d
      JOIN pain_stop t ON t.clinic_id = d.clinic_id AND t.session_id = d.id
      WHERE d.clinic_id = s.clinic_id AND (d.id = s.id OR d.first_id = s.id)
        AND (t.quality IS NULL OR t.quality = 'electric' OR t.leg_moved IN ('down', 'bothLegs')
          OR (t.quality = 'sharp' AND t.after_walk IS DISTINCT FROM 'gone')))
  WHERE s.id = ANY (of_sessions)
$$;

CREATE OR REPLACE FUNCTION sum_up_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_entries uuid[];
  touched uuid[];
BEGIN
  SELECT array_agg(DISTINCT c.session_id) INTO of_entries FROM changed c;
  IF of_entries IS NULL THEN RETURN NULL; END IF;
  SELECT of_entries || array_agg(s.first_id) INTO touched FROM exercise_session s
    WHERE s.id = ANY (of_entries) AND s.first_id IS NOT NULL;
  PERFORM FROM exercise_session s WHERE s.id = ANY (touched) ORDER BY s.round, s.id FOR NO KEY UPDATE;
  PERFORM sum_up(touched);
  RETURN NULL;
END $$;

-- The rounds of a patient's days that have several firsts, counted as where one begins: one more than were over before it.
-- Of the morning after, which is asked once, the newest answer counts for all of them.
CREATE FUNCTION join_rounds(of_patient uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  joined uuid[];
BEGIN
  SELECT array_agg(s.id) INTO joined FROM exercise_session s
    WHERE s.patient_id = of_patient AND s.day IN (SELECT d.day FROM exercise_session d
      WHERE d.patient_id = of_patient AND d.first_id IS NULL GROUP BY d.day HAVING count(*) > 1);
  IF joined IS NULL THEN RETURN; END IF;

  WITH counted AS (
    SELECT s.id, s.day, s.finished_at IS NOT NULL AS is_over, 1 + count(s.finished_at) OVER (PARTITION BY s.day
      ORDER BY s.started_at, s.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS round
    FROM exercise_session s WHERE s.id = ANY (joined)
  )
  UPDATE exercise_session s SET round = c.round, first_id = CASE WHEN c.round > 1 THEN f.id END
  FROM counted c LEFT JOIN counted f ON f.day = c.day AND f.round = 1 AND f.is_over
  WHERE s.id = c.id;

  UPDATE exercise_session s SET morning_pain = m.morning_pain, morning_sore = m.morning_sore, morning_at = m.morning_at
  FROM (SELECT DISTINCT ON (a.day) a.* FROM exercise_session a WHERE a.id = ANY (joined) AND a.morning_at IS NOT NULL
    ORDER BY a.day, a.morning_at DESC, a.morning_pain DESC) m
  WHERE s.id = ANY (joined) AND s.day = m.day;

  PERFORM sum_up(joined);
END $$;

-- The records that are one already.
ALTER TABLE "patient_merge" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "exercise_session" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "session_log" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "pain_stop" NO FORCE ROW LEVEL SECURITY;
SELECT join_rounds(m.survivor_id) FROM (SELECT DISTINCT survivor_id FROM "patient_merge") m;
ALTER TABLE "patient_merge" FORCE ROW LEVEL SECURITY;
ALTER TABLE "exercise_session" FORCE ROW LEVEL SECURITY;
ALTER TABLE "session_log" FORCE ROW LEVEL SECURITY;
ALTER TABLE "pain_stop" FORCE ROW LEVEL SECURITY;
