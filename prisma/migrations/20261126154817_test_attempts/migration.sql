-- AlterTable
ALTER TABLE "notice_attempt" ADD COLUMN     "test_id" UUID;

-- CreateIndex
CREATE INDEX "notice_attempt_clinic_id_test_id_idx" ON "notice_attempt"("clinic_id", "test_id");
