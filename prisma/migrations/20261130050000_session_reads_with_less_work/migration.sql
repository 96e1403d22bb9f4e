-- The same rows with three fifths of the work: settings by assignment, which needs no statement of its own, and of staff
-- and patients only the table a session is of. A column and the variable of its name: the variable is meant, since every
-- column here is named with its table.
CREATE OR REPLACE FUNCTION find_sessions(wanted uuid[])
RETURNS TABLE(id uuid, clinic_id uuid, staff_id uuid, patient_id uuid, last_seen_at timestamptz, expires_at timestamptz,
  locked_at timestamptz, revoked_at timestamptz, staff_name text, roles text[], active boolean, language text)
LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  shown uuid;
  told text;
BEGIN
  FOREACH shown IN ARRAY wanted LOOP
    told := set_config('app.clinic_id', '', true);
    told := set_config('app.lookup', shown::text, true);
    SELECT s.id, s.clinic_id, s.staff_id, s.patient_id, s.last_seen_at, s.expires_at, s.locked_at, s.revoked_at
      INTO id, clinic_id, staff_id, patient_id, last_seen_at, expires_at, locked_at, revoked_at
      FROM session s WHERE s.id = shown;
    CONTINUE WHEN NOT FOUND;
    told := set_config('app.lookup', '', true);
    told := set_config('app.clinic_id', clinic_id::text, true);
    staff_name := NULL;
    roles := NULL;
    active := true;
    language := NULL;
    IF staff_id IS NOT NULL THEN
      SELECT st.name, st.roles, st.active INTO staff_name, roles, active FROM staff st WHERE st.id = staff_id;
      active := coalesce(active, true);
    END IF;
    IF patient_id IS NOT NULL THEN
      SELECT p.language INTO language FROM patient p WHERE p.id = patient_id;
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;
