-- AlterTable
ALTER TABLE "stored_file" ALTER COLUMN "created_by" DROP NOT NULL;

-- CreateTable
CREATE TABLE "posture_photo" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "view" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "taken_on" DATE NOT NULL,
    "taken_by" UUID NOT NULL,
    "landmarks" JSONB NOT NULL DEFAULT '{}',
    "angles" JSONB NOT NULL DEFAULT '{}',
    "formulas" INTEGER,
    "marked_by" UUID,
    "marked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "posture_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exercise_clip" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "exercise_id" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "consent_version" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "keep_until" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" TEXT,

    CONSTRAINT "exercise_clip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "exercise_id" TEXT NOT NULL,
    "clip_id" UUID,
    "at_second" INTEGER,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "posture_photo_clinic_id_patient_id_taken_on_idx" ON "posture_photo"("clinic_id", "patient_id", "taken_on");

-- CreateIndex
CREATE UNIQUE INDEX "posture_photo_clinic_id_id_key" ON "posture_photo"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "exercise_clip_clinic_id_patient_id_exercise_id_idx" ON "exercise_clip"("clinic_id", "patient_id", "exercise_id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_clip_clinic_id_id_key" ON "exercise_clip"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "form_note_clinic_id_patient_id_exercise_id_idx" ON "form_note"("clinic_id", "patient_id", "exercise_id");

-- CreateIndex
CREATE UNIQUE INDEX "form_note_clinic_id_id_key" ON "form_note"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "posture_photo" ADD CONSTRAINT "posture_photo_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posture_photo" ADD CONSTRAINT "posture_photo_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posture_photo" ADD CONSTRAINT "posture_photo_clinic_id_file_id_fkey" FOREIGN KEY ("clinic_id", "file_id") REFERENCES "stored_file"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posture_photo" ADD CONSTRAINT "posture_photo_clinic_id_taken_by_fkey" FOREIGN KEY ("clinic_id", "taken_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posture_photo" ADD CONSTRAINT "posture_photo_clinic_id_marked_by_fkey" FOREIGN KEY ("clinic_id", "marked_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_clip" ADD CONSTRAINT "exercise_clip_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_clip" ADD CONSTRAINT "exercise_clip_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_clip" ADD CONSTRAINT "exercise_clip_clinic_id_file_id_fkey" FOREIGN KEY ("clinic_id", "file_id") REFERENCES "stored_file"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_note" ADD CONSTRAINT "form_note_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_note" ADD CONSTRAINT "form_note_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_note" ADD CONSTRAINT "form_note_clinic_id_clip_id_fkey" FOREIGN KEY ("clinic_id", "clip_id") REFERENCES "exercise_clip"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_note" ADD CONSTRAINT "form_note_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "stored_file" DROP CONSTRAINT "stored_file_kinds";
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_kinds" CHECK (
  "owner_kind" IN ('own-exercise', 'posture-photo', 'exercise-clip')
  AND "content_type" IN ('image/webp', 'video/mp4', 'video/webm') AND "bytes" > 0
  -- What belongs to a patient has the patient's id as its owner; only a clip is sent by one.
  AND ("created_by" IS NOT NULL OR "owner_kind" = 'exercise-clip'));

ALTER TABLE "posture_photo" ADD CONSTRAINT "posture_photo_sound" CHECK (
  "view" IN ('front', 'side', 'back') AND "width" > 0 AND "height" > 0
  AND ("marked_at" IS NULL) = ("marked_by" IS NULL) AND ("marked_at" IS NULL) = ("formulas" IS NULL));
ALTER TABLE "exercise_clip" ADD CONSTRAINT "exercise_clip_sound" CHECK (
  "keep_until" > "sent_at" AND ("removed_at" IS NULL) = ("removed_by" IS NULL)
  AND ("removed_by" IS NULL OR "removed_by" IN ('patient', 'retention')));
ALTER TABLE "form_note" ADD CONSTRAINT "form_note_sound" CHECK (
  length("text") BETWEEN 1 AND 1000 AND ("at_second" IS NULL OR ("clip_id" IS NOT NULL AND "at_second" BETWEEN 0 AND 60)));

-- A patient adds their own clips, sees them and lets them go. Photos of posture stay with the clinic's staff.
DROP POLICY of_clinic ON "stored_file";
CREATE POLICY of_clinic ON "stored_file"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL
    OR (owner_kind = 'exercise-clip' AND owner_id = (SELECT app_patient()))
    OR (owner_kind = 'own-exercise' AND EXISTS (
      SELECT 1 FROM own_exercise_version v WHERE v.clinic_id = stored_file.clinic_id AND v.exercise_id = stored_file.owner_id
        AND stored_file.id IN (v.photo_id, v.video_id)))))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL
    OR (owner_kind = 'exercise-clip' AND owner_id = (SELECT app_patient()))));

ALTER TABLE "posture_photo" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "posture_photo" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "posture_photo"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);

ALTER TABLE "exercise_clip" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exercise_clip" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "exercise_clip"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));

ALTER TABLE "form_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "form_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "form_note"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);

GRANT SELECT, INSERT ON "posture_photo", "exercise_clip", "form_note" TO plumbline_runtime;
GRANT UPDATE ("landmarks", "angles", "formulas", "marked_by", "marked_at", "removed_at") ON "posture_photo" TO plumbline_runtime;
GRANT UPDATE ("removed_at", "removed_by") ON "exercise_clip" TO plumbline_runtime;
