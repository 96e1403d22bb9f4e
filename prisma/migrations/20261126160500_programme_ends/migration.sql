-- CreateTable
CREATE TABLE "programme_end" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "ended_by" UUID,
    "ended_on" DATE NOT NULL,
    "watch_until" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_end_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "programme_end_clinic_id_patient_id_at_idx" ON "programme_end"("clinic_id", "patient_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "programme_end_clinic_id_programme_id_key" ON "programme_end"("clinic_id", "programme_id");

-- AddForeignKey
ALTER TABLE "programme_end" ADD CONSTRAINT "programme_end_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_end" ADD CONSTRAINT "programme_end_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_end" ADD CONSTRAINT "programme_end_clinic_id_programme_id_fkey" FOREIGN KEY ("clinic_id", "programme_id") REFERENCES "programme"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_end" ADD CONSTRAINT "programme_end_clinic_id_ended_by_fkey" FOREIGN KEY ("clinic_id", "ended_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "programme_end" ADD CONSTRAINT "programme_end_says_why" CHECK (
  "reason" IN ('finished', 'better', 'no-time', 'pain', 'unclear', 'other', 'replaced')
  AND ("reason" = 'replaced') = ("watch_until" IS NULL));

-- A patient sees and says how their own plan ended.
ALTER TABLE "programme_end" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "programme_end" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "programme_end"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "programme_end" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON "programme_end" TO plumbline_runtime;
