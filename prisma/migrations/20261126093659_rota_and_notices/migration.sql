-- CreateTable
CREATE TABLE "alert_notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "alert_id" UUID,
    "cycle" INTEGER NOT NULL,
    "step" SMALLINT NOT NULL,
    "staff_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "test_on" DATE,

    CONSTRAINT "alert_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closed_day" (
    "clinic_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "closed_day_pkey" PRIMARY KEY ("clinic_id","day")
);

-- CreateTable
CREATE TABLE "rota_session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "session" SMALLINT NOT NULL,
    "on_duty_id" UUID NOT NULL,
    "deputy_id" UUID,

    CONSTRAINT "rota_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty" (
    "clinic_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("clinic_id","duty")
);

-- CreateIndex
CREATE UNIQUE INDEX "alert_notice_clinic_id_id_key" ON "alert_notice"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_notice_clinic_id_alert_id_cycle_step_staff_id_key" ON "alert_notice"("clinic_id", "alert_id", "cycle", "step", "staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "rota_session_clinic_id_weekday_session_key" ON "rota_session"("clinic_id", "weekday", "session");

-- AddForeignKey
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_clinic_id_alert_id_fkey" FOREIGN KEY ("clinic_id", "alert_id") REFERENCES "alert"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_day" ADD CONSTRAINT "closed_day_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_session" ADD CONSTRAINT "rota_session_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_session" ADD CONSTRAINT "rota_session_clinic_id_on_duty_id_fkey" FOREIGN KEY ("clinic_id", "on_duty_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rota_session" ADD CONSTRAINT "rota_session_clinic_id_deputy_id_fkey" FOREIGN KEY ("clinic_id", "deputy_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "rota_session" ADD CONSTRAINT "rota_session_weekday" CHECK ("weekday" BETWEEN 0 AND 6 AND "session" >= 0);
ALTER TABLE "duty" ADD CONSTRAINT "duty_known" CHECK ("duty" IN ('out-of-hours', 'deputy', 'practice-lead', 'safety-lead'));
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_or_test" CHECK (("alert_id" IS NULL) = ("test_on" IS NOT NULL));
-- One morning test a day, however many workers make the round.
CREATE UNIQUE INDEX "alert_notice_test" ON "alert_notice"("clinic_id", "test_on") WHERE "test_on" IS NOT NULL;

-- Who answers alerts, and who was told, is the staff's business.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['alert_notice', 'rota_session', 'duty'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY of_clinic ON %I USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL) WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)', t);
  END LOOP;
END $$;

-- A patient is told when the clinic is shut, and changes nothing about it.
ALTER TABLE "closed_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "closed_day" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "closed_day" USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL) WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
CREATE POLICY read ON "closed_day" FOR SELECT USING (clinic_id = (SELECT app_clinic()));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "alert_notice" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON "alert_notice" TO plumbline_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "rota_session", "duty", "closed_day" TO plumbline_runtime;
GRANT UPDATE ("opening_hours") ON "clinic" TO plumbline_runtime;
