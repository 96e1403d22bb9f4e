-- AlterTable
ALTER TABLE "patient" DROP COLUMN "baseline_keys";

-- CreateTable
CREATE TABLE "baseline" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "examined_on" DATE NOT NULL,
    "until" DATE NOT NULL,
    "finding" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "set_by" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,
    "ended_by" UUID,

    CONSTRAINT "baseline_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "baseline_clinic_id_patient_id_idx" ON "baseline"("clinic_id", "patient_id");

-- AddForeignKey
ALTER TABLE "baseline" ADD CONSTRAINT "baseline_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline" ADD CONSTRAINT "baseline_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline" ADD CONSTRAINT "baseline_clinic_id_set_by_fkey" FOREIGN KEY ("clinic_id", "set_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline" ADD CONSTRAINT "baseline_clinic_id_ended_by_fkey" FOREIGN KEY ("clinic_id", "ended_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One that counts for each item; ended ones stay as history.
CREATE UNIQUE INDEX "baseline_running" ON "baseline"("clinic_id", "patient_id", "item") WHERE "ended_at" IS NULL;

-- The patient's own answers end a baseline, so a signed-in patient reaches their own rows.
ALTER TABLE "baseline" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "baseline" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "baseline"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));

-- What was found, when and by whom never changes; only its end may be written.
GRANT SELECT, INSERT ON "baseline" TO plumbline_runtime;
GRANT UPDATE ("ended_at", "ended_why", "ended_by") ON "baseline" TO plumbline_runtime;
