-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "import_key" TEXT;

-- CreateTable
CREATE TABLE "patient_import" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'mapping',
    "delimiter" TEXT NOT NULL,
    "headings" TEXT[],
    "sample" JSONB NOT NULL,
    "columns" JSONB,
    "date_order" TEXT,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done_rows" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "alike" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "add_alike" BOOLEAN NOT NULL DEFAULT false,
    "run_by" UUID,
    "problem" TEXT,
    "problem_row" INTEGER,
    "worked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resumed" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "patient_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient_import_row" (
    "clinic_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT[],
    "cells" TEXT[],
    "person_key" TEXT,
    "full_name" TEXT,
    "name_key" TEXT,
    "birth_date" DATE,
    "mobile" TEXT,
    "email" TEXT,
    "emergency_name" TEXT,
    "emergency_phone" TEXT,
    "twin_id" UUID,
    "twin_row" INTEGER,
    "patient_id" UUID,

    CONSTRAINT "patient_import_row_pkey" PRIMARY KEY ("clinic_id","import_id","row_number")
);

-- CreateIndex
CREATE UNIQUE INDEX "patient_import_clinic_id_id_key" ON "patient_import"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_import_key_key" ON "patient"("clinic_id", "import_key");

-- AddForeignKey
ALTER TABLE "patient_import" ADD CONSTRAINT "patient_import_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_import" ADD CONSTRAINT "patient_import_clinic_id_uploaded_by_fkey" FOREIGN KEY ("clinic_id", "uploaded_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_import" ADD CONSTRAINT "patient_import_clinic_id_run_by_fkey" FOREIGN KEY ("clinic_id", "run_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_import_row" ADD CONSTRAINT "patient_import_row_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_import_row" ADD CONSTRAINT "patient_import_row_clinic_id_import_id_fkey" FOREIGN KEY ("clinic_id", "import_id") REFERENCES "patient_import"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_import_row" ADD CONSTRAINT "patient_import_row_clinic_id_twin_id_fkey" FOREIGN KEY ("clinic_id", "twin_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_import_row" ADD CONSTRAINT "patient_import_row_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "patient_import" ALTER COLUMN "headings" SET NOT NULL;
ALTER TABLE "patient_import_row" ALTER COLUMN "reasons" SET NOT NULL, ALTER COLUMN "cells" SET NOT NULL;

ALTER TABLE "patient_import" ADD CONSTRAINT "patient_import_state"
  CHECK ("state" IN ('mapping', 'checking', 'checked', 'running', 'done', 'failed', 'ended'));
ALTER TABLE "patient_import_row" ADD CONSTRAINT "patient_import_row_outcome"
  CHECK ("outcome" IN ('new', 'known', 'alike', 'refused'));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['patient_import', 'patient_import_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY of_clinic ON %I USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL) WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON "patient_import" TO plumbline_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "patient_import_row" TO plumbline_runtime;
