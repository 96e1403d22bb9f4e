-- Row security holds for the owner too: lifted while the rows that stand are checked.
ALTER TABLE "alert_notice" NO FORCE ROW LEVEL SECURITY;
-- AddForeignKey
ALTER TABLE "notice_attempt" ADD CONSTRAINT "notice_attempt_clinic_id_notice_id_fkey" FOREIGN KEY ("clinic_id", "notice_id") REFERENCES "alert_notice"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_notice" FORCE ROW LEVEL SECURITY;
