-- Row security is forced on the owner too: a key's check must see the rows it refers to.
ALTER TABLE "episode" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;

-- CreateTable
CREATE TABLE "episode_reopening" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "ended_on" DATE NOT NULL,
    "end_reason" TEXT NOT NULL,
    "end_note" TEXT NOT NULL,
    "ended_by" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "reopened_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "episode_reopening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "episode_reopening_clinic_id_episode_id_at_idx" ON "episode_reopening"("clinic_id", "episode_id", "at");

-- AddForeignKey
ALTER TABLE "episode_reopening" ADD CONSTRAINT "episode_reopening_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_reopening" ADD CONSTRAINT "episode_reopening_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_reopening" ADD CONSTRAINT "episode_reopening_clinic_id_ended_by_fkey" FOREIGN KEY ("clinic_id", "ended_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_reopening" ADD CONSTRAINT "episode_reopening_clinic_id_reopened_by_fkey" FOREIGN KEY ("clinic_id", "reopened_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "episode" FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;
ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;

ALTER TABLE "episode_reopening" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "episode_reopening" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "episode_reopening"
  USING (clinic_id = (SELECT app_clinic()) AND EXISTS (SELECT FROM "episode" e WHERE e.clinic_id = "episode_reopening".clinic_id AND e.id = "episode_reopening".episode_id))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "episode_reopening" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "episode_reopening" TO plumbline_runtime;

-- An end may be taken back, and nothing else of an ended episode: only where it is written down first who takes it back.
CREATE OR REPLACE FUNCTION refuse_ended_episode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_merging() THEN RETURN NEW; END IF;
    IF NEW.ended_on IS NULL
      AND (NEW.id, NEW.clinic_id, NEW.patient_id, NEW.problem, NEW.started_on, NEW.started_by, NEW.created_at)
        = (OLD.id, OLD.clinic_id, OLD.patient_id, OLD.problem, OLD.started_on, OLD.started_by, OLD.created_at)
      AND EXISTS (SELECT FROM episode_reopening r WHERE r.clinic_id = OLD.clinic_id AND r.episode_id = OLD.id AND r.ended_at = OLD.ended_at)
    THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'an episode that has ended never changes' USING ERRCODE = 'insufficient_privilege';
END $$;

-- A draft that nobody signed may be thrown away; the trigger keeps what is signed.
GRANT DELETE ON "referral_letter" TO plumbline_runtime;
