-- AlterTable
ALTER TABLE "history_version" ADD COLUMN     "client_key" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "history_version_clinic_id_patient_id_client_key_key" ON "history_version"("clinic_id", "patient_id", "client_key");
