-- What a name is found by under row security, where only comparisons that leak nothing may use an index: text equality and
-- order do, those of pg_trgm and LIKE do not. Byte order, so that what begins alike stands together.
CREATE TABLE "patient_name_part" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "part" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "patient_name_part_pkey" PRIMARY KEY ("clinic_id","part","patient_id")
);

-- Each word with a space before it; and each three letters that follow one another, the space behind a word among them.
CREATE FUNCTION name_parts(name_key text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT ' ' || word FROM unnest(string_to_array(name_key, ' ')) word
  UNION
  SELECT substr(word || ' ', nth, 3) FROM unnest(string_to_array(name_key, ' ')) word, generate_series(1, length(word) - 1) nth $$;

-- The parts of all patients there are.
ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "patient_name_part" (clinic_id, patient_id, part)
  SELECT p.clinic_id, p.id, part FROM "patient" p CROSS JOIN LATERAL name_parts(p.name_key) part
  WHERE p.merged_into_id IS NULL ORDER BY 1, 3, 2;
-- AddForeignKey
ALTER TABLE "patient_name_part" ADD CONSTRAINT "patient_name_part_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;

ALTER TABLE "patient_name_part" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "patient_name_part" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "patient_name_part"
  USING (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id));
GRANT SELECT, INSERT, DELETE ON "patient_name_part" TO plumbline_runtime;

CREATE FUNCTION add_name_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO patient_name_part (clinic_id, patient_id, part)
    SELECT p.clinic_id, p.id, part FROM added p CROSS JOIN LATERAL name_parts(p.name_key) part
    WHERE p.merged_into_id IS NULL ORDER BY 1, 3, 2;
  RETURN NULL;
END $$;
CREATE TRIGGER add_name_parts AFTER INSERT ON "patient" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION add_name_parts();

CREATE FUNCTION renew_name_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM patient_name_part n
    WHERE n.clinic_id = OLD.clinic_id AND n.part IN (SELECT name_parts(OLD.name_key)) AND n.patient_id = OLD.id;
  INSERT INTO patient_name_part (clinic_id, patient_id, part)
    SELECT NEW.clinic_id, NEW.id, part FROM name_parts(NEW.name_key) part WHERE NEW.merged_into_id IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER renew_name_parts AFTER UPDATE OF name_key, merged_into_id ON "patient" FOR EACH ROW
  WHEN (OLD.name_key <> NEW.name_key OR OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id)
  EXECUTE FUNCTION renew_name_parts();

-- As before, but that the parts of the name neither move nor stay: the trigger takes them when the record is merged.
-- Gives every row of one patient to another of the same clinic. Row security stands: it is forced on the owner, and each
-- statement names the clinic of this transaction. The tables are those that refer to a patient, so a new one is not forgotten.
CREATE OR REPLACE FUNCTION merge_patient(gone uuid, survivor uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  of_clinic uuid := public.app_clinic();
  place record;
  before public.patient%ROWTYPE;
  moved bigint;
  left_behind bigint;
  counts jsonb := '{}';
BEGIN
  IF of_clinic IS NULL OR public.app_patient() IS NOT NULL OR gone = survivor THEN
    RAISE EXCEPTION 'not allowed to merge' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM FROM patient p WHERE p.clinic_id = of_clinic AND p.id IN (gone, survivor) AND p.merged_into_id IS NULL ORDER BY p.id FOR UPDATE;
  GET DIAGNOSTICS moved = ROW_COUNT;
  IF moved <> 2 THEN RAISE EXCEPTION 'no two patients to merge' USING ERRCODE = 'no_data_found'; END IF;
  SELECT * INTO before FROM patient p WHERE p.clinic_id = of_clinic AND p.id = gone;
  PERFORM set_config('app.merging', 'on', true);

  -- What opens the record from outside ends, and stays where it was.
  UPDATE session SET revoked_at = now() WHERE clinic_id = of_clinic AND patient_id = gone AND revoked_at IS NULL;
  UPDATE single_use_token SET used_at = now() WHERE clinic_id = of_clinic AND patient_id = gone AND used_at IS NULL;
  UPDATE patient_link SET revoked_at = now() WHERE clinic_id = of_clinic AND patient_id = gone AND revoked_at IS NULL;
  DELETE FROM patient_push WHERE clinic_id = of_clinic AND patient_id = gone;
  UPDATE reminder_setting r SET patient_id = survivor WHERE r.clinic_id = of_clinic AND r.patient_id = gone
    AND NOT EXISTS (SELECT FROM reminder_setting o WHERE o.clinic_id = of_clinic AND o.patient_id = survivor);
  UPDATE kiosk_device SET open_patient_id = survivor WHERE clinic_id = of_clinic AND open_patient_id = gone;

  FOR place IN
    SELECT c.conrelid::regclass AS tbl, a.attname AS col
    FROM pg_constraint c CROSS JOIN LATERAL unnest(c.conkey) AS k(num)
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num
    WHERE c.contype = 'f' AND c.confrelid = 'public.patient'::regclass AND a.attname <> 'clinic_id'
      AND c.conrelid <> ALL (ARRAY['patient', 'patient_merge', 'session', 'single_use_token', 'patient_link',
        'reminder_setting', 'sent_reminder', 'patient_name_part']::regclass[])
  LOOP
    EXECUTE format('UPDATE %s SET %I = $1 WHERE clinic_id = $2 AND %I = $3', place.tbl, place.col, place.col)
      USING survivor, of_clinic, gone;
    GET DIAGNOSTICS moved = ROW_COUNT;
    EXECUTE format('SELECT count(*) FROM %s WHERE clinic_id = $1 AND %I = $2', place.tbl, place.col)
      INTO left_behind USING of_clinic, gone;
    IF left_behind > 0 THEN RAISE EXCEPTION 'rows of % stay behind', place.tbl; END IF;
    IF moved > 0 THEN counts := counts || jsonb_build_object(place.tbl::text, moved); END IF;
  END LOOP;

  -- Tables that name a patient by way of another's key went along with it.
  FOR place IN
    SELECT c.oid::regclass AS tbl FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'patient_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND c.oid <> ALL (ARRAY['session', 'single_use_token', 'patient_link', 'reminder_setting', 'sent_reminder', 'patient_name_part']::regclass[])
  LOOP
    EXECUTE format('SELECT count(*) FROM %s WHERE clinic_id = $1 AND patient_id = $2', place.tbl)
      INTO left_behind USING of_clinic, gone;
    IF left_behind > 0 THEN RAISE EXCEPTION 'rows of % stay behind', place.tbl; END IF;
  END LOOP;

  UPDATE patient SET merged_into_id = survivor, portal_email = NULL, portal_activated_at = NULL, version = version + 1
    WHERE clinic_id = of_clinic AND id = gone;
  UPDATE patient SET merged_into_id = survivor WHERE clinic_id = of_clinic AND merged_into_id = gone;
  -- What the survivor's record does not say is taken over; a flag of either history stands.
  UPDATE patient s SET version = s.version + 1,
    mobile = coalesce(s.mobile, before.mobile), email = coalesce(s.email, before.email), sex = coalesce(s.sex, before.sex),
    language = coalesce(s.language, before.language), emergency_name = coalesce(s.emergency_name, before.emergency_name),
    emergency_phone = coalesce(s.emergency_phone, before.emergency_phone),
    portal_activated_at = CASE WHEN s.portal_email IS NULL THEN before.portal_activated_at ELSE s.portal_activated_at END,
    portal_email = coalesce(s.portal_email, before.portal_email),
    history_flags = ARRAY(SELECT DISTINCT f FROM unnest(s.history_flags || before.history_flags) f ORDER BY f)
  WHERE s.clinic_id = of_clinic AND s.id = survivor;
  PERFORM set_config('app.merging', '', true);
  RETURN counts;
END $$;
