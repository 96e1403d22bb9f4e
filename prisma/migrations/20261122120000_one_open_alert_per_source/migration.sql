-- AlterTable
ALTER TABLE "check_in" ADD COLUMN     "draft" JSONB NOT NULL DEFAULT '{}';

-- DropIndex
DROP INDEX "alert_clinic_id_check_in_id_key";

-- DropIndex
DROP INDEX "alert_clinic_id_intake_id_key";

-- CreateIndex
CREATE INDEX "alert_clinic_id_check_in_id_idx" ON "alert"("clinic_id", "check_in_id");

-- CreateIndex
CREATE INDEX "alert_clinic_id_intake_id_idx" ON "alert"("clinic_id", "intake_id");

-- One alert at a time for a check-in or intake; once it is resolved, new evidence makes a new one.
CREATE UNIQUE INDEX "alert_unresolved_check_in" ON "alert"("clinic_id", "check_in_id") WHERE "state" <> 'resolved';
CREATE UNIQUE INDEX "alert_unresolved_intake" ON "alert"("clinic_id", "intake_id") WHERE "state" <> 'resolved';

-- The alert queue also lists who still waits for a resumed programme.
CREATE INDEX "programme_held" ON "programme"("clinic_id", "paused_by_alert_id") WHERE "paused_by_alert_id" IS NOT NULL;
