-- CreateTable
CREATE TABLE "self_check" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "client_key" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "workout" TEXT NOT NULL,
    "sitting" TEXT NOT NULL,
    "balance" TEXT NOT NULL,
    "stress" TEXT NOT NULL,
    "relief" TEXT,

    CONSTRAINT "self_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "self_check_clinic_id_patient_id_day_idx" ON "self_check"("clinic_id", "patient_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "self_check_clinic_id_patient_id_client_key_key" ON "self_check"("clinic_id", "patient_id", "client_key");

-- AddForeignKey
ALTER TABLE "self_check" ADD CONSTRAINT "self_check_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_check" ADD CONSTRAINT "self_check_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "self_check" ADD CONSTRAINT "self_check_answers" CHECK (
  "workout" IN ('yes', 'no') AND "sitting" IN ('little', 'hours', 'most')
  AND "balance" IN ('stretching', 'strengthening', 'both', 'neither') AND "stress" IN ('fine', 'some', 'much')
  AND ("relief" IS NULL OR "relief" IN ('worse', 'under-15', 'hour', 'longer')));

ALTER TABLE "self_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "self_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "self_check"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));

GRANT SELECT, INSERT, UPDATE ON "self_check" TO plumbline_runtime;
