-- The language a patient chose; null until they do. What they read while they answered stands beside their answers.
ALTER TABLE "patient" ADD COLUMN "language" TEXT CHECK ("language" IN ('en', 'es'));
ALTER TABLE "kiosk_device" ADD COLUMN "language" TEXT CHECK ("language" IN ('en', 'es'));
ALTER TABLE "intake" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en' CHECK ("language" IN ('en', 'es')),
  ADD COLUMN "consent_language" TEXT CHECK ("consent_language" IN ('en', 'es'));
ALTER TABLE "check_in" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en' CHECK ("language" IN ('en', 'es'));

-- Every consent so far was read in English.
ALTER TABLE "intake" NO FORCE ROW LEVEL SECURITY;
UPDATE "intake" SET "consent_language" = 'en' WHERE "consent_version" IS NOT NULL;
ALTER TABLE "intake" FORCE ROW LEVEL SECURITY;

-- Both look-ups also answer the language, so that a page in it costs no further round trip.
DROP FUNCTION find_session(uuid);
CREATE FUNCTION find_session(wanted uuid)
RETURNS TABLE (id uuid, clinic_id uuid, staff_id uuid, patient_id uuid, last_seen_at timestamptz, expires_at timestamptz,
  locked_at timestamptz, revoked_at timestamptz, staff_name text, roles text[], active boolean, language text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE found session%ROWTYPE;
BEGIN
  PERFORM set_config('app.lookup', wanted::text, true);
  SELECT * INTO found FROM session s WHERE s.id = wanted;
  PERFORM set_config('app.lookup', '', true);
  IF found.id IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.clinic_id', found.clinic_id::text, true);
  RETURN QUERY
    SELECT found.id, found.clinic_id, found.staff_id, found.patient_id, found.last_seen_at, found.expires_at,
           found.locked_at, found.revoked_at, st.name, st.roles, coalesce(st.active, true), p.language
    FROM (SELECT 1) one
    LEFT JOIN staff st ON st.id = found.staff_id
    LEFT JOIN patient p ON p.id = found.patient_id;
END $$;

DROP FUNCTION find_kiosk_device(text);
CREATE FUNCTION find_kiosk_device(wanted text)
RETURNS TABLE (id uuid, clinic_id uuid, revoked_at timestamptz, last_seen_at timestamptz, open_visit_id uuid, open_patient_id uuid,
  open_touched_at timestamptz, language text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.lookup', wanted, true);
  RETURN QUERY SELECT d.id, d.clinic_id, d.revoked_at, d.last_seen_at, d.open_visit_id, d.open_patient_id, d.open_touched_at,
      d.language
    FROM kiosk_device d WHERE d.token_hash = wanted;
END $$;
