-- Each check-in asks when the last full form was; there is one a week among many short ones.
CREATE INDEX "check_in_full" ON "check_in"("clinic_id", "patient_id", "started_at" DESC) WHERE "form" = 'full';
