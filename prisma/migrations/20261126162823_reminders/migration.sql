-- CreateTable
CREATE TABLE "reminder_setting" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "by_mail" BOOLEAN NOT NULL DEFAULT false,
    "times" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "days" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "repeat" BOOLEAN NOT NULL DEFAULT false,
    "morning_time" TEXT,
    "time_zone" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_setting_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- CreateTable
CREATE TABLE "sent_reminder" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "slot" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sent_reminder_pkey" PRIMARY KEY ("clinic_id","patient_id","day","slot")
);

-- CreateTable
CREATE TABLE "patient_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "patient_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "patient_link_token_hash_key" ON "patient_link"("token_hash");

-- CreateIndex
CREATE INDEX "patient_link_clinic_id_patient_id_idx" ON "patient_link"("clinic_id", "patient_id");

-- AddForeignKey
ALTER TABLE "reminder_setting" ADD CONSTRAINT "reminder_setting_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_setting" ADD CONSTRAINT "reminder_setting_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sent_reminder" ADD CONSTRAINT "sent_reminder_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sent_reminder" ADD CONSTRAINT "sent_reminder_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_link" ADD CONSTRAINT "patient_link_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_link" ADD CONSTRAINT "patient_link_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reminder_setting" ADD CONSTRAINT "reminder_setting_sound" CHECK (
  cardinality("times") <= 3 AND "days" <@ ARRAY['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']
  AND ("morning_time" IS NULL OR "morning_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'));
ALTER TABLE "patient_link" ADD CONSTRAINT "patient_link_purpose" CHECK ("purpose" IN ('calendar', 'reminders-off'));
-- One open address of each purpose, however often somebody presses at once.
CREATE UNIQUE INDEX "patient_link_open" ON "patient_link"("clinic_id", "patient_id", "purpose") WHERE "revoked_at" IS NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['reminder_setting', 'sent_reminder', 'patient_link'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY of_clinic ON %I USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient()))) WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))', t);
  END LOOP;
END $$;
CREATE POLICY by_token ON "patient_link" FOR SELECT USING (token_hash = (SELECT app_lookup()));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "sent_reminder" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON "reminder_setting", "patient_link" TO plumbline_runtime;
GRANT SELECT, INSERT ON "sent_reminder" TO plumbline_runtime;
