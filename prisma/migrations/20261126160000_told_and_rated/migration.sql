-- Each check-in reads the 21 before it for the trends: picking eleven answers out of each cost a quarter of its statement.
-- The keys are READ_KEYS of lib/domain/trends/course.ts; a test compares. Immutable in fact: of jsonb it reads nothing else.
CREATE FUNCTION told_of(answers jsonb) RETURNS json LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN json_strip_nulls(json_build_object(
    'legNumb', answers->'legNumb', 'legPain', answers->'legPain', 'weakLeg', answers->'weakLeg', 'foot', answers->'foot',
    'bothLegs', answers->'bothLegs', 'legsGroup', answers->'legsGroup', 'legReach', answers->'legReach',
    'nightPain', answers->'nightPain', 'dayGroup', answers->'dayGroup', 'tasksWorse', answers->'tasksWorse',
    'avoids', answers->'avoids'));
END $$;
ALTER TABLE "check_in" ADD COLUMN "told" JSON GENERATED ALWAYS AS (told_of("answers")) STORED;

-- The last two ratings of change stand among many full forms without one.
CREATE INDEX "check_in_rated" ON "check_in"("clinic_id", "patient_id", "started_at" DESC) WHERE "answers" ? 'groc';
