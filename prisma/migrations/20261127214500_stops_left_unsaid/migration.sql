-- Somebody presses "This hurts" and ends for today without a word more: that it hurt was lost. Such a stop has no pain, no
-- kind and no place, all three or none, and counts for the trends as the careful answer would.
ALTER TABLE "pain_stop" ALTER COLUMN "pain" DROP NOT NULL, ALTER COLUMN "quality" DROP NOT NULL,
  ALTER COLUMN "leg_moved" DROP NOT NULL,
  ADD CONSTRAINT "pain_stop_told_or_unsaid" CHECK (num_nonnulls("pain", "quality", "leg_moved") IN (0, 3));

CREATE OR REPLACE FUNCTION sum_up_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM exercise_session s WHERE s.clinic_id = NEW.clinic_id AND s.id = NEW.session_id FOR NO KEY UPDATE;
  UPDATE exercise_session s SET
    (worst_pain, logged) = (SELECT max(l.pain), count(*) > 0 FROM session_log l
      WHERE l.clinic_id = s.clinic_id AND l.session_id = s.id AND l.superseded_at IS NULL),
    alarming = EXISTS (SELECT FROM pain_stop t WHERE t.clinic_id = s.clinic_id AND t.session_id = s.id
      AND (t.quality IS NULL OR t.quality = 'electric' OR t.leg_moved IN ('down', 'bothLegs')
        OR (t.quality = 'sharp' AND t.after_walk IS DISTINCT FROM 'gone')))
  WHERE s.clinic_id = NEW.clinic_id AND s.id = NEW.session_id;
  RETURN NULL;
END $$;
