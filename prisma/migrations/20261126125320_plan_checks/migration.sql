-- AlterTable
ALTER TABLE "programme_version" ADD COLUMN     "overrides" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "phase" TEXT NOT NULL DEFAULT 'C',
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "programme_template" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "phase" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "programme_template_clinic_id_id_key" ON "programme_template"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_template_clinic_id_name_version_key" ON "programme_template"("clinic_id", "name", "version");

-- AddForeignKey
ALTER TABLE "programme_template" ADD CONSTRAINT "programme_template_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_template" ADD CONSTRAINT "programme_template_clinic_id_saved_by_fkey" FOREIGN KEY ("clinic_id", "saved_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Staff only: no patient, device or link reads a clinic's templates.
ALTER TABLE "programme_template" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "programme_template" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "programme_template"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);

-- A saved version never changes but for being archived.
GRANT SELECT, INSERT ON "programme_template" TO plumbline_runtime;
GRANT UPDATE ("archived_at") ON "programme_template" TO plumbline_runtime;
