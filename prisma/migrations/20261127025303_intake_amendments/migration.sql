-- CreateTable
CREATE TABLE "intake_amendment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "why" TEXT NOT NULL DEFAULT '',
    "staff_id" UUID,
    "tier" "tier" NOT NULL DEFAULT 'none',
    "fired_rules" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "rule_set" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "intake_amendment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "intake_amendment_clinic_id_intake_id_at_idx" ON "intake_amendment"("clinic_id", "intake_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "intake_amendment_clinic_id_id_key" ON "intake_amendment"("clinic_id", "id");

-- The tables referred to are in use: row security stands aside while their rows are looked at.
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" NO FORCE ROW LEVEL SECURITY;

-- AddForeignKey
ALTER TABLE "intake_amendment" ADD CONSTRAINT "intake_amendment_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake_amendment" ADD CONSTRAINT "intake_amendment_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake_amendment" ADD CONSTRAINT "intake_amendment_clinic_id_intake_id_fkey" FOREIGN KEY ("clinic_id", "intake_id") REFERENCES "intake"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake_amendment" ADD CONSTRAINT "intake_amendment_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake" FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;

-- Staff say why they give another answer; on arrival the patient says only whether something has changed.
ALTER TABLE "intake_amendment" ADD CONSTRAINT "intake_amendment_told" CHECK (
  CASE "kind" WHEN 'amended' THEN "staff_id" IS NOT NULL AND "why" <> '' AND "answers" <> '{}'
    WHEN 'same' THEN "staff_id" IS NULL AND "answers" = '{}' WHEN 'changed' THEN "staff_id" IS NULL AND "answers" = '{}'
    ELSE false END);

ALTER TABLE "intake_amendment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "intake_amendment" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "intake_amendment"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
GRANT SELECT, INSERT ON "intake_amendment" TO plumbline_runtime;
REVOKE UPDATE ON "intake_amendment" FROM plumbline_runtime;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "intake_amendment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
