-- CreateTable
CREATE TABLE "history_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "said" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "said_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "history_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "history_version_clinic_id_patient_id_at_idx" ON "history_version"("clinic_id", "patient_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "history_version" ADD CONSTRAINT "history_version_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_version" ADD CONSTRAINT "history_version_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_version" ADD CONSTRAINT "history_version_clinic_id_said_by_fkey" FOREIGN KEY ("clinic_id", "said_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lists are never null.
ALTER TABLE "history_version" ALTER COLUMN "said" SET NOT NULL, ALTER COLUMN "flags" SET NOT NULL;

-- The patient confirms their own, so a signed-in patient reaches their own rows.
ALTER TABLE "history_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "history_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "history_version"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));

-- What was said, when and by whom never changes.
GRANT SELECT, INSERT ON "history_version" TO plumbline_runtime;
