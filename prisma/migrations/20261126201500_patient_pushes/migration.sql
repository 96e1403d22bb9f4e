-- CreateTable
CREATE TABLE "patient_push" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "endpoint_hash" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_push_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "patient_push_clinic_id_patient_id_endpoint_hash_key" ON "patient_push"("clinic_id", "patient_id", "endpoint_hash");

-- The tables referred to are in use: row security stands aside while their rows are looked at.
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;

-- AddForeignKey
ALTER TABLE "patient_push" ADD CONSTRAINT "patient_push_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_push" ADD CONSTRAINT "patient_push_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;

ALTER TABLE "patient_push" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "patient_push" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "patient_push"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));

GRANT SELECT, INSERT, UPDATE, DELETE ON "patient_push" TO plumbline_runtime;
