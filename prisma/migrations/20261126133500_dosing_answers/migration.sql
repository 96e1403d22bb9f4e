-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "dosing_settings" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "dosing" TEXT NOT NULL DEFAULT 'ask',
ADD COLUMN     "dosing_by" UUID;

-- AlterTable
ALTER TABLE "programme_version" ADD COLUMN     "told" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "dose_decision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dose_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dose_decision_clinic_id_programme_id_idx" ON "dose_decision"("clinic_id", "programme_id");

-- CreateIndex
CREATE UNIQUE INDEX "dose_decision_clinic_id_item_id_basis_key" ON "dose_decision"("clinic_id", "item_id", "basis");

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_clinic_id_dosing_by_fkey" FOREIGN KEY ("clinic_id", "dosing_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dose_decision" ADD CONSTRAINT "dose_decision_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dose_decision" ADD CONSTRAINT "dose_decision_clinic_id_programme_id_fkey" FOREIGN KEY ("clinic_id", "programme_id") REFERENCES "programme"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dose_decision" ADD CONSTRAINT "dose_decision_clinic_id_item_id_fkey" FOREIGN KEY ("clinic_id", "item_id") REFERENCES "programme_item"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dose_decision" ADD CONSTRAINT "dose_decision_clinic_id_decided_by_fkey" FOREIGN KEY ("clinic_id", "decided_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "programme" ADD CONSTRAINT "programme_dosing" CHECK ("dosing" IN ('ask', 'apply') AND ("dosing" = 'ask' OR "dosing_by" IS NOT NULL));
ALTER TABLE "dose_decision" ADD CONSTRAINT "dose_decision_answer" CHECK ("decision" IN ('accepted', 'declined'));

-- Staff and the worker only: no patient, device or link reads what was proposed.
ALTER TABLE "dose_decision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "dose_decision" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "dose_decision"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);

-- An answer never changes.
GRANT SELECT, INSERT ON "dose_decision" TO plumbline_runtime;
GRANT UPDATE ("dosing_settings") ON "clinic" TO plumbline_runtime;
