-- CreateEnum
CREATE TYPE "form_felt" AS ENUM ('yes', 'unsure', 'no');

-- CreateEnum
CREATE TYPE "pain_quality" AS ENUM ('dull', 'sharp', 'electric');

-- CreateEnum
CREATE TYPE "leg_move" AS ENUM ('no', 'up', 'down', 'bothLegs');

-- CreateEnum
CREATE TYPE "after_walk" AS ENUM ('gone', 'still', 'strong', 'spread');

-- AlterTable
ALTER TABLE "exercise_session" ADD COLUMN     "morning_at" TIMESTAMPTZ(3),
ADD COLUMN     "morning_pain" INTEGER;

-- AlterTable
ALTER TABLE "session_log" ADD COLUMN     "form_felt" "form_felt",
ADD COLUMN     "reps_done" INTEGER,
ADD COLUMN     "seconds_done" INTEGER;

-- CreateTable
CREATE TABLE "pain_stop" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "pain" INTEGER NOT NULL,
    "quality" "pain_quality" NOT NULL,
    "leg_moved" "leg_move" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "after_walk" "after_walk",
    "walked_at" TIMESTAMPTZ(3),

    CONSTRAINT "pain_stop_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pain_stop_clinic_id_session_id_item_id_key" ON "pain_stop"("clinic_id", "session_id", "item_id");

-- AddForeignKey
ALTER TABLE "pain_stop" ADD CONSTRAINT "pain_stop_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_stop" ADD CONSTRAINT "pain_stop_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "exercise_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_stop" ADD CONSTRAINT "pain_stop_clinic_id_item_id_fkey" FOREIGN KEY ("clinic_id", "item_id") REFERENCES "programme_item"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "exercise_session" ADD CONSTRAINT "exercise_session_morning" CHECK ("morning_pain" BETWEEN 0 AND 10 AND ("morning_pain" IS NULL) = ("morning_at" IS NULL));
ALTER TABLE "session_log" ADD CONSTRAINT "session_log_amounts" CHECK ("reps_done" BETWEEN 0 AND 9999 AND "seconds_done" BETWEEN 0 AND 86400);
ALTER TABLE "pain_stop" ADD CONSTRAINT "pain_stop_pain" CHECK ("pain" BETWEEN 0 AND 10);

-- A patient reads and writes the stops of their own sessions.
ALTER TABLE "pain_stop" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "pain_stop" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "pain_stop"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "exercise_session" s WHERE s.id = session_id)))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "exercise_session" s WHERE s.id = session_id)));

GRANT SELECT, INSERT, UPDATE ON "pain_stop" TO plumbline_runtime;
