-- CreateIndex
CREATE INDEX "patient_clinic_id_created_at_idx" ON "patient"("clinic_id", "created_at");
