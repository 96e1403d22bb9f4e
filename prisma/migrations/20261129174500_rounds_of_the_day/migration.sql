-- What is prescribed several times a day is done in rounds. A later round names the day's first, which the day's sums stand
-- beside: a rule that looks at sessions one after another reads one a day, and what hurt in any round of it.
ALTER TABLE "exercise_session" ADD COLUMN "round" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "first_id" UUID,
  ADD CONSTRAINT "exercise_session_round_check" CHECK ("round" BETWEEN 1 AND 100 AND ("round" > 1) = ("first_id" IS NOT NULL)),
  ADD CONSTRAINT "exercise_session_clinic_id_first_id_fkey" FOREIGN KEY ("clinic_id", "first_id")
    REFERENCES "exercise_session" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "exercise_session_clinic_id_first_id_idx" ON "exercise_session" ("clinic_id", "first_id");

CREATE FUNCTION sum_up_rounds(of_clinic uuid, of_session uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE exercise_session s SET
    (worst_pain, logged) = (SELECT max(l.pain), count(*) > 0 FROM exercise_session d
      JOIN session_log l ON l.clinic_id = d.clinic_id AND l.session_id = d.id AND l.superseded_at IS NULL
      WHERE d.clinic_id = s.clinic_id AND (d.id = s.id OR d.first_id = s.id)),
    alarming = EXISTS (SELECT FROM exercise_session d
      JOIN pain_stop t ON t.clinic_id = d.clinic_id AND t.session_id = d.id
      WHERE d.clinic_id = s.clinic_id AND (d.id = s.id OR d.first_id = s.id)
        AND (t.quality IS NULL OR t.quality = 'electric' OR t.leg_moved IN ('down', 'bothLegs')
          OR (t.quality = 'sharp' AND t.after_walk IS DISTINCT FROM 'gone')))
  WHERE s.clinic_id = of_clinic AND s.id = of_session
$$;

-- The sessions first, the day's own before the round's, so that of two entries at once the later sees the earlier's: each
-- statement here reads anew.
CREATE OR REPLACE FUNCTION sum_up_session() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE first uuid;
BEGIN
  SELECT s.first_id INTO first FROM exercise_session s WHERE s.clinic_id = NEW.clinic_id AND s.id = NEW.session_id;
  PERFORM FROM exercise_session s WHERE s.clinic_id = NEW.clinic_id AND s.id = first FOR NO KEY UPDATE;
  PERFORM FROM exercise_session s WHERE s.clinic_id = NEW.clinic_id AND s.id = NEW.session_id FOR NO KEY UPDATE;
  PERFORM sum_up_rounds(NEW.clinic_id, NEW.session_id);
  IF first IS NOT NULL THEN PERFORM sum_up_rounds(NEW.clinic_id, first); END IF;
  RETURN NULL;
END $$;
