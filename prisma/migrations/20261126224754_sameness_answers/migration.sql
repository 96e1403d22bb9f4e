-- CreateTable
CREATE TABLE "sameness_answer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "two_people" BOOLEAN NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sameness_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sameness_answer_clinic_id_patient_id_at_idx" ON "sameness_answer"("clinic_id", "patient_id", "at");

-- CreateIndex
CREATE INDEX "sameness_answer_clinic_id_other_id_at_idx" ON "sameness_answer"("clinic_id", "other_id", "at");

-- AddForeignKey
ALTER TABLE "sameness_answer" ADD CONSTRAINT "sameness_answer_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sameness_answer" ADD CONSTRAINT "sameness_answer_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sameness_answer" ADD CONSTRAINT "sameness_answer_clinic_id_other_id_fkey" FOREIGN KEY ("clinic_id", "other_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sameness_answer" ADD CONSTRAINT "sameness_answer_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sameness_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sameness_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "sameness_answer"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
-- Merging two records moves these words along with everything else.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "sameness_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "sameness_answer" TO plumbline_runtime;
