-- CreateTable
CREATE TABLE "talk" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "talk_pkey" PRIMARY KEY ("id")
);

-- The tables read and referred to are in use: row security stands aside meanwhile.
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "visit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "check_in" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "measure_form" NO FORCE ROW LEVEL SECURITY;

-- A finished visit ended the task until now. Whose visit it was is who ended it; one of nobody leaves it open.
INSERT INTO "talk" ("clinic_id", "patient_id", "rule", "answered_at", "note", "staff_id", "at")
  SELECT "seen"."clinic_id", "seen"."patient_id", 'RF-I01', "said"."at", 'Ended by the visit of that day, before talks were recorded',
    "seen"."clinician_id", "seen"."done_at"
  FROM (SELECT DISTINCT ON ("clinic_id", "patient_id") * FROM "visit"
    WHERE "status" = 'done' AND "done_at" IS NOT NULL AND "clinician_id" IS NOT NULL
    ORDER BY "clinic_id", "patient_id", "done_at" DESC) "seen"
  JOIN LATERAL (SELECT max("m"."at") AS "at" FROM (
      SELECT "clinic_id", "patient_id", coalesce("committed_at", "started_at") AS "at" FROM "check_in" WHERE 'RF-I01' = ANY ("fired_rules")
      UNION ALL SELECT "clinic_id", "patient_id", coalesce("completed_at", "started_at") FROM "intake" WHERE 'RF-I01' = ANY ("fired_rules")
      UNION ALL SELECT "clinic_id", "patient_id", "completed_at" FROM "measure_form" WHERE 'RF-I01' = ANY ("fired_rules")
    ) "m" WHERE "m"."clinic_id" = "seen"."clinic_id" AND "m"."patient_id" = "seen"."patient_id" AND "m"."at" < "seen"."done_at") "said"
    ON "said"."at" IS NOT NULL;

-- CreateIndex
CREATE INDEX "talk_clinic_id_patient_id_at_idx" ON "talk"("clinic_id", "patient_id", "at");

-- The few answers that fired the rule, found among all; lib/data/low-moods.ts asks in the same words.
CREATE INDEX "check_in_low_mood_idx" ON "check_in" ("clinic_id", "patient_id") WHERE 'RF-I01' = ANY ("fired_rules");
CREATE INDEX "intake_low_mood_idx" ON "intake" ("clinic_id", "patient_id") WHERE 'RF-I01' = ANY ("fired_rules");
CREATE INDEX "measure_form_low_mood_idx" ON "measure_form" ("clinic_id", "patient_id") WHERE 'RF-I01' = ANY ("fired_rules");

-- AddForeignKey
ALTER TABLE "talk" ADD CONSTRAINT "talk_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk" ADD CONSTRAINT "talk_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk" ADD CONSTRAINT "talk_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;
ALTER TABLE "visit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "check_in" FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake" FORCE ROW LEVEL SECURITY;
ALTER TABLE "measure_form" FORCE ROW LEVEL SECURITY;

ALTER TABLE "talk" ADD CONSTRAINT "talk_says_what" CHECK ("note" <> '' AND "rule" <> '' AND "answered_at" <= "at");

-- What staff note of a talk is read by staff alone, and stays.
ALTER TABLE "talk" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "talk" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "talk"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
GRANT SELECT, INSERT ON "talk" TO plumbline_runtime;
REVOKE UPDATE ON "talk" FROM plumbline_runtime;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "talk" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
