-- AddForeignKey
ALTER TABLE "notice_attempt" ADD CONSTRAINT "notice_attempt_clinic_id_notice_id_fkey" FOREIGN KEY ("clinic_id", "notice_id") REFERENCES "alert_notice"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
