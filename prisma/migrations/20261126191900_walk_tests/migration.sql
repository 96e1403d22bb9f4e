-- CreateTable
CREATE TABLE "walk_test" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "client_key" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "minutes" INTEGER NOT NULL,
    "honest" BOOLEAN NOT NULL,
    "legs" BOOLEAN NOT NULL,

    CONSTRAINT "walk_test_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "walk_test_clinic_id_patient_id_day_idx" ON "walk_test"("clinic_id", "patient_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "walk_test_clinic_id_patient_id_client_key_key" ON "walk_test"("clinic_id", "patient_id", "client_key");

-- The tables referred to are in use: row security stands aside while their rows are looked at.
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;

-- AddForeignKey
ALTER TABLE "walk_test" ADD CONSTRAINT "walk_test_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "walk_test" ADD CONSTRAINT "walk_test_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;

ALTER TABLE "walk_test" ADD CONSTRAINT "walk_test_minutes" CHECK ("minutes" BETWEEN 1 AND 60);

ALTER TABLE "walk_test" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "walk_test" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "walk_test"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));

-- A test is what was told that day: it never changes.
GRANT SELECT, INSERT ON "walk_test" TO plumbline_runtime;
