-- Digits of a number stand anywhere in it: each end of the number, of three digits or more, is kept beside the parts of the
-- name, with a # before it that no name has. What begins with the typed digits is then a range of the same key.
CREATE FUNCTION number_parts(mobile text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT DISTINCT '#' || substr(digits, nth) FROM regexp_replace(mobile, '\D', '', 'g') digits, generate_series(1, length(digits) - 2) nth $$;
CREATE FUNCTION patient_parts(name_key text, mobile text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT name_parts(name_key) UNION ALL SELECT number_parts(mobile) $$;

-- The numbers of all patients there are.
ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient_name_part" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "patient_name_part" (clinic_id, patient_id, part)
  SELECT p.clinic_id, p.id, part FROM "patient" p CROSS JOIN LATERAL number_parts(p.mobile) part
  WHERE p.merged_into_id IS NULL ORDER BY 1, 3, 2;
ALTER TABLE "patient_name_part" FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;

CREATE OR REPLACE FUNCTION add_name_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO patient_name_part (clinic_id, patient_id, part)
    SELECT p.clinic_id, p.id, part FROM added p CROSS JOIN LATERAL patient_parts(p.name_key, p.mobile) part
    WHERE p.merged_into_id IS NULL ORDER BY 1, 3, 2;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION renew_name_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM patient_name_part n
    WHERE n.clinic_id = OLD.clinic_id AND n.part IN (SELECT patient_parts(OLD.name_key, OLD.mobile)) AND n.patient_id = OLD.id;
  INSERT INTO patient_name_part (clinic_id, patient_id, part)
    SELECT NEW.clinic_id, NEW.id, part FROM patient_parts(NEW.name_key, NEW.mobile) part WHERE NEW.merged_into_id IS NULL;
  RETURN NULL;
END $$;
DROP TRIGGER renew_name_parts ON "patient";
CREATE TRIGGER renew_name_parts AFTER UPDATE OF name_key, mobile, merged_into_id ON "patient" FOR EACH ROW
  WHEN (OLD.name_key <> NEW.name_key OR OLD.mobile IS DISTINCT FROM NEW.mobile OR OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id)
  EXECUTE FUNCTION renew_name_parts();
