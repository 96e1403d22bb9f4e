-- The rows of a patient in the tables that a check-in reads and writes: the same rule, asked with one sub-select fewer.
-- Each sub-select of a policy is prepared anew at every statement and every use of the table; the check-in's largest
-- statement uses eleven. Only for tables whose rows all have a patient.
ALTER POLICY of_clinic ON "alert"
  USING (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id));
ALTER POLICY of_clinic ON "alert_evidence"
  USING (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id));
ALTER POLICY of_clinic ON "baseline"
  USING (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id));
ALTER POLICY of_clinic ON "check_in"
  USING (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id));
ALTER POLICY of_clinic ON "exercise_session"
  USING (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id));
ALTER POLICY of_clinic ON "intake"
  USING (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id));
ALTER POLICY of_clinic ON "outcome_score"
  USING (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id));
ALTER POLICY of_clinic ON "programme"
  USING (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND patient_id = coalesce((SELECT app_patient()), patient_id));
ALTER POLICY of_clinic ON "patient"
  USING (clinic_id = (SELECT app_clinic()) AND id = coalesce((SELECT app_patient()), id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND id = coalesce((SELECT app_patient()), id));
