-- CreateEnum
CREATE TYPE "measure_form_state" AS ENUM ('draft', 'completed', 'amended');

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "measure_weeks" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "outcome_score" ADD COLUMN     "form_id" UUID;

-- CreateTable
CREATE TABLE "measure_form" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "client_key" UUID NOT NULL,
    "state" "measure_form_state" NOT NULL DEFAULT 'draft',
    "asked" JSONB NOT NULL,
    "known" JSONB NOT NULL DEFAULT '{}',
    "answers" JSONB NOT NULL DEFAULT '{}',
    "draft" JSONB NOT NULL DEFAULT '{}',
    "language" TEXT NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'none',
    "fired_rules" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "messages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "rule_set" TEXT,
    "amends" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measure_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_items" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "items" TEXT[],
    "licence" TEXT NOT NULL,
    "loaded_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measure_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "measure_form_clinic_id_patient_id_started_at_idx" ON "measure_form"("clinic_id", "patient_id", "started_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "measure_form_clinic_id_id_key" ON "measure_form"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_form_clinic_id_patient_id_client_key_key" ON "measure_form"("clinic_id", "patient_id", "client_key");

-- CreateIndex
CREATE UNIQUE INDEX "measure_form_clinic_id_amends_key" ON "measure_form"("clinic_id", "amends");

-- CreateIndex
CREATE INDEX "measure_items_clinic_id_measure_at_idx" ON "measure_items"("clinic_id", "measure", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "outcome_score_clinic_id_form_id_measure_key" ON "outcome_score"("clinic_id", "form_id", "measure");

-- Row security holds for the owner too: lifted while the rows that stand are checked.
ALTER TABLE "outcome_score" NO FORCE ROW LEVEL SECURITY;

-- AddForeignKey
ALTER TABLE "outcome_score" ADD CONSTRAINT "outcome_score_clinic_id_form_id_fkey" FOREIGN KEY ("clinic_id", "form_id") REFERENCES "measure_form"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_form" ADD CONSTRAINT "measure_form_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_form" ADD CONSTRAINT "measure_form_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_form" ADD CONSTRAINT "measure_form_clinic_id_amends_fkey" FOREIGN KEY ("clinic_id", "amends") REFERENCES "measure_form"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_items" ADD CONSTRAINT "measure_items_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_items" ADD CONSTRAINT "measure_items_clinic_id_loaded_by_fkey" FOREIGN KEY ("clinic_id", "loaded_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Somebody took it back, or the patient gave later answers to the form it was counted from.
ALTER TABLE "outcome_score" DROP CONSTRAINT "outcome_score_withdrawn",
  ADD CONSTRAINT "outcome_score_withdrawn" CHECK (num_nonnulls("withdrawn_at", "withdrawn_why") IN (0, 2)
    AND ("withdrawn_by" IS NULL OR "withdrawn_at" IS NOT NULL)
    AND ("withdrawn_at" IS NULL OR "withdrawn_by" IS NOT NULL OR "form_id" IS NOT NULL));
ALTER TABLE "outcome_score" FORCE ROW LEVEL SECURITY;

ALTER TABLE "measure_form" ADD CONSTRAINT "measure_form_state_told" CHECK (
  ("state" = 'draft') = ("completed_at" IS NULL)
  AND CASE "state" WHEN 'completed' THEN "amends" IS NULL WHEN 'amended' THEN "amends" IS NOT NULL ELSE true END);

ALTER TABLE "measure_form" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "measure_form" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "measure_form"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));
GRANT SELECT, INSERT, UPDATE ON "measure_form" TO plumbline_runtime;

-- What was handed in stands; other answers are another row.
CREATE FUNCTION refuse_handed_in() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a form handed in never changes' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER handed_in_is_final BEFORE UPDATE OR DELETE ON "measure_form" FOR EACH ROW WHEN (OLD.state <> 'draft')
  EXECUTE FUNCTION refuse_handed_in();
-- Of an intake handed in, only that a clinician accepted it may still be written.
CREATE TRIGGER handed_in_is_final BEFORE UPDATE ON "intake" FOR EACH ROW
  WHEN (OLD.state IN ('completed', 'accepted') AND (OLD.answers IS DISTINCT FROM NEW.answers OR OLD.draft IS DISTINCT FROM NEW.draft
    OR OLD.detail_changes IS DISTINCT FROM NEW.detail_changes OR OLD.patient_id IS DISTINCT FROM NEW.patient_id
    OR OLD.form_id IS DISTINCT FROM NEW.form_id OR OLD.form_version IS DISTINCT FROM NEW.form_version
    OR OLD.consent_version IS DISTINCT FROM NEW.consent_version OR OLD.consent_hash IS DISTINCT FROM NEW.consent_hash
    OR OLD.signed_name IS DISTINCT FROM NEW.signed_name OR OLD.signed_at IS DISTINCT FROM NEW.signed_at
    OR OLD.completed_at IS DISTINCT FROM NEW.completed_at OR NEW.state NOT IN ('completed', 'accepted')))
  EXECUTE FUNCTION refuse_handed_in();

ALTER TABLE "measure_items" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "measure_items" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "measure_items"
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
GRANT SELECT, INSERT ON "measure_items" TO plumbline_runtime;
REVOKE UPDATE ON "measure_items" FROM plumbline_runtime;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "measure_items" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT UPDATE ("measure_weeks") ON "clinic" TO plumbline_runtime;
