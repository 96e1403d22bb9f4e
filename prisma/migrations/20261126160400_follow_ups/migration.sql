-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "until" DATE,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "follow_up_clinic_id_patient_id_at_idx" ON "follow_up"("clinic_id", "patient_id", "at");

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_says_why" CHECK ("until" IS NULL OR (cardinality("reasons") > 0 AND "note" <> ''));

-- Who rings whom is the staff's business: no patient, device or link reads it.
ALTER TABLE "follow_up" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "follow_up" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "follow_up"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "follow_up" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON "follow_up" TO plumbline_runtime;
