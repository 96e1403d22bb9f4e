-- CreateTable
CREATE TABLE "safety_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waits_until" TIMESTAMPTZ(3),

    CONSTRAINT "safety_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safety_change_answer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "answered_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "safety_change_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_sign_off" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "rule_set" TEXT NOT NULL,
    "settings_version" INTEGER NOT NULL,
    "signed_name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "signed_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "missed_flag" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID,
    "what" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "expected" "tier" NOT NULL,
    "triage_case" JSONB NOT NULL,
    "recorded_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "missed_flag_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "safety_change_clinic_id_proposed_at_idx" ON "safety_change"("clinic_id", "proposed_at");

-- CreateIndex
CREATE UNIQUE INDEX "safety_change_clinic_id_id_key" ON "safety_change"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "safety_change_answer_clinic_id_change_id_key" ON "safety_change_answer"("clinic_id", "change_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_sign_off_clinic_id_rule_set_signed_by_key" ON "rule_sign_off"("clinic_id", "rule_set", "signed_by");

-- CreateIndex
CREATE INDEX "missed_flag_clinic_id_happened_on_idx" ON "missed_flag"("clinic_id", "happened_on");

-- CreateIndex
CREATE UNIQUE INDEX "missed_flag_clinic_id_id_key" ON "missed_flag"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "safety_change" ADD CONSTRAINT "safety_change_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_change" ADD CONSTRAINT "safety_change_clinic_id_proposed_by_fkey" FOREIGN KEY ("clinic_id", "proposed_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_change_answer" ADD CONSTRAINT "safety_change_answer_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_change_answer" ADD CONSTRAINT "safety_change_answer_clinic_id_change_id_fkey" FOREIGN KEY ("clinic_id", "change_id") REFERENCES "safety_change"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_change_answer" ADD CONSTRAINT "safety_change_answer_clinic_id_answered_by_fkey" FOREIGN KEY ("clinic_id", "answered_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_sign_off" ADD CONSTRAINT "rule_sign_off_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_sign_off" ADD CONSTRAINT "rule_sign_off_clinic_id_signed_by_fkey" FOREIGN KEY ("clinic_id", "signed_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missed_flag" ADD CONSTRAINT "missed_flag_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missed_flag" ADD CONSTRAINT "missed_flag_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missed_flag" ADD CONSTRAINT "missed_flag_clinic_id_recorded_by_fkey" FOREIGN KEY ("clinic_id", "recorded_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What made a clinic's rules stricter, who signed them and what they missed: history that only grows, for the owner too.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['safety_change', 'safety_change_answer', 'rule_sign_off', 'missed_flag'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO plumbline_runtime', t);
  END LOOP;
  -- A patient's check-in is decided by these: everybody of the clinic reads them, staff alone write them.
  FOREACH t IN ARRAY ARRAY['safety_change', 'safety_change_answer'] LOOP
    EXECUTE format('CREATE POLICY of_clinic ON %I FOR SELECT USING (clinic_id = (SELECT app_clinic()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['rule_sign_off', 'missed_flag'] LOOP
    EXECUTE format('CREATE POLICY of_clinic ON %I USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL) WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)', t);
  END LOOP;
END $$;

CREATE POLICY by_staff ON "safety_change" FOR INSERT
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
-- Nobody confirms what they proposed.
CREATE POLICY by_another ON "safety_change_answer" FOR INSERT
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL AND (answer <> 'confirmed'
    OR NOT EXISTS (SELECT FROM "safety_change" c WHERE c.id = change_id AND c.proposed_by = answered_by)));
ALTER TABLE "safety_change_answer" ADD CONSTRAINT "safety_change_answer_is_known" CHECK (answer IN ('confirmed', 'declined'));

-- When each change came into effect: at its confirmation or, with nobody to confirm, when its waiting time was over.
CREATE VIEW "safety_change_effect" WITH (security_invoker = true) AS
  SELECT c.clinic_id, c.id, c.subject, c.value,
    CASE WHEN a.answer = 'confirmed' THEN least(a.at, c.waits_until)
         WHEN a.at IS NULL OR a.at >= c.waits_until THEN c.waits_until END AS effective_at
  FROM "safety_change" c
  LEFT JOIN "safety_change_answer" a ON a.clinic_id = c.clinic_id AND a.change_id = c.id;
GRANT SELECT ON "safety_change_effect" TO plumbline_runtime;
