-- One unresolved alert for each patient: what raised it, or was added to it, stands in alert_evidence from now on.

CREATE TABLE "alert_evidence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "check_in_id" UUID,
    "intake_id" UUID,
    "session_id" UUID,
    "tier" "tier" NOT NULL,
    "fired_rules" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "rule_set" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_evidence_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "alert_evidence_one_source" CHECK (num_nonnulls("check_in_id", "intake_id", "session_id") <= 1)
);

CREATE TABLE "treatment_lift" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "evidence_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "history" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "reason" TEXT NOT NULL,
    "lifted_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "treatment_lift_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "alert" ADD COLUMN "stepped_down_from" "tier",
  ADD COLUMN "handled_at" TIMESTAMPTZ(3), ADD COLUMN "handled_by" UUID, ADD COLUMN "next_review_on" DATE;
ALTER TABLE "alert_event" ADD COLUMN "note" TEXT NOT NULL DEFAULT '';

-- What stands already. Row security holds for the owner too, so it is lifted inside this transaction: from the rows
-- that are merged, and from those that the foreign keys below are checked against.
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "check_in" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "exercise_session" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "alert" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "alert_event" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "programme" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "alert_notice" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "notice_attempt" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "alert_event" DISABLE TRIGGER append_only;
ALTER TABLE "alert_notice" DISABLE TRIGGER append_only;
ALTER TABLE "notice_attempt" DISABLE TRIGGER append_only;

INSERT INTO "alert_evidence" ("clinic_id", "patient_id", "alert_id", "check_in_id", "intake_id", "tier", "fired_rules", "rule_set", "at")
  SELECT "clinic_id", "patient_id", "id", "check_in_id", "intake_id", "tier", "fired_rules", "rule_set", "raised_at" FROM "alert";

-- Several unresolved alerts of one patient become the most urgent of them, with everything that happened to each.
CREATE TEMPORARY TABLE merging ON COMMIT DROP AS
  SELECT id, kept FROM (
    SELECT id, first_value(id) OVER (PARTITION BY clinic_id, patient_id ORDER BY tier DESC, raised_at, id) AS kept
    FROM alert WHERE state <> 'resolved') ranked
  WHERE id <> kept;
UPDATE "alert" k SET version = k.version + 1,
    raised_at = least(k.raised_at, (SELECT min(a.raised_at) FROM merging m JOIN alert a ON a.id = m.id WHERE m.kept = k.id)),
    fired_rules = ARRAY(SELECT DISTINCT unnest(k.fired_rules || a.fired_rules) FROM merging m JOIN alert a ON a.id = m.id
      WHERE m.kept = k.id ORDER BY 1)
  WHERE k.id IN (SELECT kept FROM merging);
UPDATE "alert_evidence" e SET alert_id = m.kept FROM merging m WHERE e.alert_id = m.id;
UPDATE "alert_event" e SET alert_id = m.kept FROM merging m WHERE e.alert_id = m.id;
UPDATE "programme" p SET paused_by_alert_id = m.kept FROM merging m WHERE p.paused_by_alert_id = m.id;
-- Whom a merged alert had told, the one that stays tells by its own steps.
DELETE FROM "notice_attempt" t USING alert_notice n, merging m WHERE t.notice_id = n.id AND n.alert_id = m.id;
DELETE FROM "alert_notice" n USING merging m WHERE n.alert_id = m.id;
DELETE FROM "alert" a USING merging m WHERE a.id = m.id;

ALTER TABLE "notice_attempt" ENABLE TRIGGER append_only;
ALTER TABLE "alert_notice" ENABLE TRIGGER append_only;
ALTER TABLE "alert_event" ENABLE TRIGGER append_only;
ALTER TABLE "notice_attempt" FORCE ROW LEVEL SECURITY;
ALTER TABLE "alert_notice" FORCE ROW LEVEL SECURITY;
ALTER TABLE "programme" FORCE ROW LEVEL SECURITY;
ALTER TABLE "alert_event" FORCE ROW LEVEL SECURITY;

ALTER TABLE "alert" DROP CONSTRAINT "alert_clinic_id_check_in_id_fkey", DROP CONSTRAINT "alert_clinic_id_intake_id_fkey";
DROP INDEX "alert_clinic_id_check_in_id_idx", "alert_clinic_id_intake_id_idx", "alert_unresolved_check_in", "alert_unresolved_intake";
ALTER TABLE "alert" DROP COLUMN "check_in_id", DROP COLUMN "intake_id";

CREATE UNIQUE INDEX "alert_unresolved" ON "alert"("clinic_id", "patient_id") WHERE "state" <> 'resolved';
CREATE INDEX "alert_evidence_clinic_id_patient_id_at_idx" ON "alert_evidence"("clinic_id", "patient_id", "at");
CREATE INDEX "alert_evidence_clinic_id_alert_id_at_idx" ON "alert_evidence"("clinic_id", "alert_id", "at");
CREATE INDEX "treatment_lift_clinic_id_patient_id_at_idx" ON "treatment_lift"("clinic_id", "patient_id", "at");

ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_handled_by_fkey" FOREIGN KEY ("clinic_id", "handled_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_evidence" ADD CONSTRAINT "alert_evidence_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_evidence" ADD CONSTRAINT "alert_evidence_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_evidence" ADD CONSTRAINT "alert_evidence_clinic_id_alert_id_fkey" FOREIGN KEY ("clinic_id", "alert_id") REFERENCES "alert"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_evidence" ADD CONSTRAINT "alert_evidence_clinic_id_check_in_id_fkey" FOREIGN KEY ("clinic_id", "check_in_id") REFERENCES "check_in"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_evidence" ADD CONSTRAINT "alert_evidence_clinic_id_intake_id_fkey" FOREIGN KEY ("clinic_id", "intake_id") REFERENCES "intake"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_evidence" ADD CONSTRAINT "alert_evidence_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "exercise_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "treatment_lift" ADD CONSTRAINT "treatment_lift_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "treatment_lift" ADD CONSTRAINT "treatment_lift_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "treatment_lift" ADD CONSTRAINT "treatment_lift_clinic_id_lifted_by_fkey" FOREIGN KEY ("clinic_id", "lifted_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "alert" FORCE ROW LEVEL SECURITY;
ALTER TABLE "exercise_session" FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake" FORCE ROW LEVEL SECURITY;
ALTER TABLE "check_in" FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;
ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;

-- A signed-in patient's answers write evidence; the decision to treat is the clinic's own paper.
ALTER TABLE "alert_evidence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "alert_evidence" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "alert_evidence"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));
ALTER TABLE "treatment_lift" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "treatment_lift" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "treatment_lift"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
GRANT SELECT, INSERT ON "alert_evidence", "treatment_lift" TO plumbline_runtime;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "alert_evidence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "treatment_lift" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
