-- The sessions of several requests in one round trip, each opened by showing its own id: what one of them opens is
-- closed again before the next. A session that is not there gives no row.
DROP FUNCTION find_session(uuid);
CREATE FUNCTION find_sessions(wanted uuid[])
RETURNS TABLE (id uuid, clinic_id uuid, staff_id uuid, patient_id uuid, last_seen_at timestamptz, expires_at timestamptz,
  locked_at timestamptz, revoked_at timestamptz, staff_name text, roles text[], active boolean, language text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  shown uuid;
  found session%ROWTYPE;
BEGIN
  FOREACH shown IN ARRAY wanted LOOP
    PERFORM set_config('app.clinic_id', '', true), set_config('app.lookup', shown::text, true);
    SELECT * INTO found FROM session s WHERE s.id = shown;
    CONTINUE WHEN found.id IS NULL;
    PERFORM set_config('app.lookup', '', true), set_config('app.clinic_id', found.clinic_id::text, true);
    RETURN QUERY
      SELECT found.id, found.clinic_id, found.staff_id, found.patient_id, found.last_seen_at, found.expires_at,
             found.locked_at, found.revoked_at, st.name, st.roles, coalesce(st.active, true), p.language
      FROM (SELECT 1) one
      LEFT JOIN staff st ON st.id = found.staff_id
      LEFT JOIN patient p ON p.id = found.patient_id;
  END LOOP;
END $$;
