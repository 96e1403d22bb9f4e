-- A statement may write many entries, as the one that makes the demo's year does. Their sessions are summed up once for it,
-- and not again for each of its rows: that took half of the time.
DROP TRIGGER sum_up ON "session_log";
DROP TRIGGER sum_up ON "pain_stop";
DROP FUNCTION sum_up_session();
DROP FUNCTION sum_up_rounds(uuid, uuid);

-- The sessions first, the days' own before the rounds', so that of two statements at once the later sees the earlier's
-- entries, and two of these never wait for each other: each statement here reads anew.
CREATE FUNCTION sum_up_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_entries uuid[];
  touched uuid[];
BEGIN
  SELECT array_agg(DISTINCT c.session_id) INTO of_entries FROM changed c;
  IF of_entries IS NULL THEN RETURN NULL; END IF;
  SELECT of_entries || array_agg(s.first_id) INTO touched FROM exercise_session s
    WHERE s.id = ANY (of_entries) AND s.first_id IS NOT NULL;
  PERFORM FROM exercise_session s WHERE s.id = ANY (touched) ORDER BY s.round, s.id FOR NO KEY UPDATE;
  UPDATE exercise_session s SET
    (worst_pain, logged) = (SELECT max(l.pain), count(*) > 0 FROM exercise_session d
      JOIN session_log l ON l.clinic_id = d.clinic_id AND l.session_id = d.id AND l.superseded_at IS NULL
      WHERE d.clinic_id = s.clinic_id AND (d.id = s.id OR d.first_id = s.id)),
    alarming = EXISTS (SELECT FROM exercise_session d
      JOIN pain_stop t ON t.clinic_id = d.clinic_id AND t.session_id = d.id
      WHERE d.clinic_id = s.clinic_id AND (d.id = s.id OR d.first_id = s.id)
        AND (t.quality IS NULL OR t.quality = 'electric' OR t.leg_moved IN ('down', 'bothLegs')
          OR (t.quality = 'sharp' AND t.after_walk IS DISTINCT FROM 'gone')))
  WHERE s.id = ANY (touched);
  RETURN NULL;
END $$;

CREATE TRIGGER sum_up_added AFTER INSERT ON "session_log" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION sum_up_sessions();
CREATE TRIGGER sum_up_changed AFTER UPDATE ON "session_log" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION sum_up_sessions();
CREATE TRIGGER sum_up_added AFTER INSERT ON "pain_stop" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION sum_up_sessions();
CREATE TRIGGER sum_up_changed AFTER UPDATE ON "pain_stop" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION sum_up_sessions();
