-- A signed-in patient reads the entries about their own record; every request writes one of its own.
DROP POLICY of_clinic ON "access_log";
CREATE POLICY of_clinic_read ON "access_log" FOR SELECT
  USING (clinic_id = (SELECT app_clinic())
    AND ((SELECT app_patient()) IS NULL OR patient_ids @> ARRAY[(SELECT app_patient())]));
CREATE POLICY of_clinic_write ON "access_log" FOR INSERT WITH CHECK (clinic_id = (SELECT app_clinic()));
