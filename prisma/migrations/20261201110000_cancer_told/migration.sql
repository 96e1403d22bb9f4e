-- What somebody with a cancer tells of it: {"type", "year", "active"}, each absent where they do not know it; NULL where
-- nobody has asked. For people to read; the rules read the flag alone.
ALTER TABLE "patient" ADD COLUMN "cancer" JSONB;
ALTER TABLE "history_version" ADD COLUMN "cancer" JSONB;

-- Of two records that become one: what either tells, whole. Where both do, what the other one's says stands in words with
-- the type, since the parts of two cancers must not become one that nobody has.
CREATE FUNCTION joined_cancer(kept jsonb, other jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN other IS NULL OR other = '{}' OR other = kept THEN kept
    WHEN kept IS NULL OR kept = '{}' THEN other
    ELSE kept || jsonb_build_object('type', concat_ws('; ', kept ->> 'type', 'other record: ' || concat_ws(', ',
      other ->> 'type', other ->> 'year', 'active: ' || (other ->> 'active'))))
  END
$$;

-- As before, with what was told of a cancer.
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
    history_flags = ARRAY(SELECT DISTINCT f FROM unnest(s.history_flags || before.history_flags) f ORDER BY f),
    cancer = joined_cancer(s.cancer, before.cancer)
  WHERE s.clinic_id = of_clinic AND s.id = survivor;
  PERFORM set_config('app.merging', '', true);
  RETURN counts;
END $$;
