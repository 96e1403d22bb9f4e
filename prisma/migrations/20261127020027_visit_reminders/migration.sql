-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "visit_reminder_hour" INTEGER;

-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "may_mail" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "visit_reminder" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "code_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visit_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "visit_reminder_clinic_id_code_hash_idx" ON "visit_reminder"("clinic_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "visit_reminder_clinic_id_visit_id_starts_at_key" ON "visit_reminder"("clinic_id", "visit_id", "starts_at");

-- The tables referred to are in use: row security stands aside while their rows are looked at.
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "visit" NO FORCE ROW LEVEL SECURITY;

-- AddForeignKey
ALTER TABLE "visit_reminder" ADD CONSTRAINT "visit_reminder_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_reminder" ADD CONSTRAINT "visit_reminder_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_reminder" ADD CONSTRAINT "visit_reminder_clinic_id_visit_id_fkey" FOREIGN KEY ("clinic_id", "visit_id") REFERENCES "visit"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;
ALTER TABLE "visit" FORCE ROW LEVEL SECURITY;

-- Who holds the phone sees the code of their own visit; only the clinic's worker makes one.
ALTER TABLE "visit_reminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "visit_reminder" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "visit_reminder"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
GRANT SELECT, INSERT ON "visit_reminder" TO plumbline_runtime;

ALTER TABLE "clinic" ADD CONSTRAINT "clinic_visit_reminder_hour" CHECK ("visit_reminder_hour" BETWEEN 0 AND 23);
GRANT UPDATE ("visit_reminder_hour") ON "clinic" TO plumbline_runtime;

ALTER TABLE "patient_link" DROP CONSTRAINT "patient_link_purpose",
  ADD CONSTRAINT "patient_link_purpose" CHECK ("purpose" IN ('calendar', 'reminders-off', 'visit-mail-off'));
