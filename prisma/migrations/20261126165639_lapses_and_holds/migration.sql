-- Row security holds for the owner too: lifted while the rows that stand are checked.
ALTER TABLE "exercise_session" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "programme" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;

-- AlterTable
ALTER TABLE "exercise_session" ADD COLUMN     "morning_sore" BOOLEAN;

-- CreateTable
CREATE TABLE "programme_hold" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "held_from" TIMESTAMPTZ(3) NOT NULL,
    "held_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lapse_answer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "lapse_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lapse_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "programme_hold_clinic_id_programme_id_idx" ON "programme_hold"("clinic_id", "programme_id");

-- CreateIndex
CREATE UNIQUE INDEX "lapse_answer_clinic_id_programme_id_lapse_from_key" ON "lapse_answer"("clinic_id", "programme_id", "lapse_from");

-- AddForeignKey
ALTER TABLE "programme_hold" ADD CONSTRAINT "programme_hold_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_hold" ADD CONSTRAINT "programme_hold_clinic_id_programme_id_fkey" FOREIGN KEY ("clinic_id", "programme_id") REFERENCES "programme"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lapse_answer" ADD CONSTRAINT "lapse_answer_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lapse_answer" ADD CONSTRAINT "lapse_answer_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lapse_answer" ADD CONSTRAINT "lapse_answer_clinic_id_programme_id_fkey" FOREIGN KEY ("clinic_id", "programme_id") REFERENCES "programme"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "lapse_answer" ADD CONSTRAINT "lapse_answer_reason" CHECK ("reason" IN ('busy', 'better', 'pain', 'ill', 'fever', 'new-symptom'));

ALTER TABLE "exercise_session" FORCE ROW LEVEL SECURITY;
ALTER TABLE "programme" FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;
ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;

ALTER TABLE "programme_hold" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "programme_hold" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "programme_hold"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);

-- A patient says why of their own plan.
ALTER TABLE "lapse_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lapse_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "lapse_answer"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));

GRANT SELECT, INSERT ON "programme_hold" TO plumbline_runtime;
GRANT SELECT, INSERT, UPDATE ON "lapse_answer" TO plumbline_runtime;
