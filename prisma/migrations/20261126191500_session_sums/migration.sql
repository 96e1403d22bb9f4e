-- Each check-in reads the last twelve sessions for the trends: going through their entries, each under its own row
-- security, was half of its statement. What the trends read of them is kept beside the session, by the database.
ALTER TABLE "exercise_session" ADD COLUMN "worst_pain" INTEGER,
  ADD COLUMN "logged" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "alarming" BOOLEAN NOT NULL DEFAULT false;

-- The session first, so that of two entries at once the later sees the earlier's: each statement here reads anew.
CREATE FUNCTION sum_up_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM exercise_session s WHERE s.clinic_id = NEW.clinic_id AND s.id = NEW.session_id FOR NO KEY UPDATE;
  UPDATE exercise_session s SET
    (worst_pain, logged) = (SELECT max(l.pain), count(*) > 0 FROM session_log l
      WHERE l.clinic_id = s.clinic_id AND l.session_id = s.id AND l.superseded_at IS NULL),
    alarming = EXISTS (SELECT FROM pain_stop t WHERE t.clinic_id = s.clinic_id AND t.session_id = s.id
      AND (t.quality = 'electric' OR t.leg_moved IN ('down', 'bothLegs')
        OR (t.quality = 'sharp' AND t.after_walk IS DISTINCT FROM 'gone')))
  WHERE s.clinic_id = NEW.clinic_id AND s.id = NEW.session_id;
  RETURN NULL;
END $$;
CREATE TRIGGER sum_up AFTER INSERT OR UPDATE ON "session_log" FOR EACH ROW EXECUTE FUNCTION sum_up_session();
CREATE TRIGGER sum_up AFTER INSERT OR UPDATE ON "pain_stop" FOR EACH ROW EXECUTE FUNCTION sum_up_session();

-- What stands already, with row security lifted inside this transaction.
ALTER TABLE "exercise_session" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "session_log" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "pain_stop" NO FORCE ROW LEVEL SECURITY;
UPDATE "exercise_session" s SET
  (worst_pain, logged) = (SELECT max(l.pain), count(*) > 0 FROM session_log l
    WHERE l.clinic_id = s.clinic_id AND l.session_id = s.id AND l.superseded_at IS NULL),
  alarming = EXISTS (SELECT FROM pain_stop t WHERE t.clinic_id = s.clinic_id AND t.session_id = s.id
    AND (t.quality = 'electric' OR t.leg_moved IN ('down', 'bothLegs')
      OR (t.quality = 'sharp' AND t.after_walk IS DISTINCT FROM 'gone')));
ALTER TABLE "exercise_session" FORCE ROW LEVEL SECURITY;
ALTER TABLE "session_log" FORCE ROW LEVEL SECURITY;
ALTER TABLE "pain_stop" FORCE ROW LEVEL SECURITY;
