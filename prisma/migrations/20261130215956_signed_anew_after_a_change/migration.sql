-- DropIndex
DROP INDEX "rule_sign_off_clinic_id_rule_set_signed_by_key";

-- CreateIndex
CREATE UNIQUE INDEX "rule_sign_off_clinic_id_rule_set_settings_version_signed_by_key" ON "rule_sign_off"("clinic_id", "rule_set", "settings_version", "signed_by");
