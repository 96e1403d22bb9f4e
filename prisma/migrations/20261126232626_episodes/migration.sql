-- CreateTable
CREATE TABLE "episode" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "problem" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "started_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_on" DATE,
    "end_reason" TEXT,
    "end_note" TEXT,
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "episode_step" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "phase" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "set_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "episode_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "episode_clinic_id_patient_id_started_on_idx" ON "episode"("clinic_id", "patient_id", "started_on");

-- CreateIndex
CREATE UNIQUE INDEX "episode_clinic_id_id_key" ON "episode"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "episode_step_clinic_id_episode_id_at_idx" ON "episode_step"("clinic_id", "episode_id", "at");

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_clinic_id_started_by_fkey" FOREIGN KEY ("clinic_id", "started_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_clinic_id_ended_by_fkey" FOREIGN KEY ("clinic_id", "ended_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_step" ADD CONSTRAINT "episode_step_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_step" ADD CONSTRAINT "episode_step_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_step" ADD CONSTRAINT "episode_step_clinic_id_set_by_fkey" FOREIGN KEY ("clinic_id", "set_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One runs at a time.
CREATE UNIQUE INDEX "episode_runs_once" ON "episode"("clinic_id", "patient_id") WHERE "ended_on" IS NULL;
ALTER TABLE "episode" ADD CONSTRAINT "episode_end_told" CHECK (
  num_nonnulls("ended_on", "end_reason", "end_note", "ended_by", "ended_at") IN (0, 5) AND ("ended_on" IS NULL OR "ended_on" >= "started_on"));

ALTER TABLE "episode" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "episode" FORCE ROW LEVEL SECURITY;
-- Which measures are due counts from its first day, also when the patient asks.
CREATE POLICY of_clinic ON "episode"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
GRANT SELECT, INSERT ON "episode" TO plumbline_runtime;
GRANT UPDATE ("ended_on", "end_reason", "end_note", "ended_by", "ended_at") ON "episode" TO plumbline_runtime;
CREATE FUNCTION refuse_ended_episode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_merging() THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an episode that has ended never changes' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER ended_is_final BEFORE UPDATE OR DELETE ON "episode" FOR EACH ROW WHEN (OLD.ended_on IS NOT NULL)
  EXECUTE FUNCTION refuse_ended_episode();

ALTER TABLE "episode_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "episode_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "episode_step"
  USING (clinic_id = (SELECT app_clinic()) AND EXISTS (SELECT FROM "episode" e WHERE e.clinic_id = "episode_step".clinic_id AND e.id = "episode_step".episode_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "episode_step" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "episode_step" TO plumbline_runtime;
