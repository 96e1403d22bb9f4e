-- AlterTable
ALTER TABLE "measure_form" ADD COLUMN     "visit_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "measure_form_clinic_id_visit_id_key" ON "measure_form"("clinic_id", "visit_id");

-- Row security holds for the owner too: lifted while the rows that stand are checked.
ALTER TABLE "measure_form" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "visit" NO FORCE ROW LEVEL SECURITY;
-- AddForeignKey
ALTER TABLE "measure_form" ADD CONSTRAINT "measure_form_clinic_id_visit_id_fkey" FOREIGN KEY ("clinic_id", "visit_id") REFERENCES "visit"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "visit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "measure_form" FORCE ROW LEVEL SECURITY;
