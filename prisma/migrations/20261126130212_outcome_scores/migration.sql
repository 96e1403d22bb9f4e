-- AlterTable
ALTER TABLE "alert_evidence" ADD COLUMN     "score_id" UUID;

-- CreateTable
CREATE TABLE "outcome_score" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "score" DECIMAL(6,2) NOT NULL,
    "subscore" DECIMAL(6,2),
    "taken_on" DATE NOT NULL,
    "mode" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entered_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,
    "withdrawn_why" TEXT,

    CONSTRAINT "outcome_score_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outcome_score_clinic_id_patient_id_measure_taken_on_idx" ON "outcome_score"("clinic_id", "patient_id", "measure", "taken_on");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_score_clinic_id_id_key" ON "outcome_score"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "outcome_score" ADD CONSTRAINT "outcome_score_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_score" ADD CONSTRAINT "outcome_score_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_score" ADD CONSTRAINT "outcome_score_clinic_id_entered_by_fkey" FOREIGN KEY ("clinic_id", "entered_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_score" ADD CONSTRAINT "outcome_score_clinic_id_withdrawn_by_fkey" FOREIGN KEY ("clinic_id", "withdrawn_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_evidence" ADD CONSTRAINT "alert_evidence_clinic_id_score_id_fkey" FOREIGN KEY ("clinic_id", "score_id") REFERENCES "outcome_score"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One source at most, the entered score among them.
ALTER TABLE "alert_evidence" DROP CONSTRAINT "alert_evidence_one_source",
  ADD CONSTRAINT "alert_evidence_one_source" CHECK (num_nonnulls("check_in_id", "intake_id", "session_id", "score_id") <= 1);

-- Somebody took it back, and said why, or nobody did.
ALTER TABLE "outcome_score" ADD CONSTRAINT "outcome_score_withdrawn" CHECK (num_nonnulls("withdrawn_at", "withdrawn_by", "withdrawn_why") IN (0, 3));

ALTER TABLE "outcome_score" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "outcome_score" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "outcome_score"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));

-- A score never changes; only that it was withdrawn may be written.
GRANT SELECT, INSERT ON "outcome_score" TO plumbline_runtime;
GRANT UPDATE ("withdrawn_at", "withdrawn_by", "withdrawn_why") ON "outcome_score" TO plumbline_runtime;
