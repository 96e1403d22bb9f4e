-- AlterTable
ALTER TABLE "own_exercise_version" ADD COLUMN     "photo_id" UUID,
ADD COLUMN     "video_id" UUID;

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "owner_kind" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stored_file_clinic_id_owner_kind_owner_id_idx" ON "stored_file"("clinic_id", "owner_kind", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_clinic_id_id_key" ON "stored_file"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_clinic_id_created_by_fkey" FOREIGN KEY ("clinic_id", "created_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security holds for the owner too: lifted while the rows that stand are checked.
ALTER TABLE "own_exercise_version" NO FORCE ROW LEVEL SECURITY;
-- AddForeignKey
ALTER TABLE "own_exercise_version" ADD CONSTRAINT "own_exercise_version_clinic_id_photo_id_fkey" FOREIGN KEY ("clinic_id", "photo_id") REFERENCES "stored_file"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_exercise_version" ADD CONSTRAINT "own_exercise_version_clinic_id_video_id_fkey" FOREIGN KEY ("clinic_id", "video_id") REFERENCES "stored_file"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "own_exercise_version" FORCE ROW LEVEL SECURITY;

ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_kinds" CHECK (
  "owner_kind" IN ('own-exercise') AND "content_type" IN ('image/webp', 'video/mp4', 'video/webm') AND "bytes" > 0);

-- Staff see the clinic's files. A patient sees those of the words in a plan of theirs; whoever adds another owner's kind
-- adds a policy that says whose it is.
ALTER TABLE "stored_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stored_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "stored_file"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR (owner_kind = 'own-exercise' AND EXISTS (
    SELECT 1 FROM own_exercise_version v WHERE v.clinic_id = stored_file.clinic_id AND v.exercise_id = stored_file.owner_id
      AND stored_file.id IN (v.photo_id, v.video_id)))))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);

-- A file never changes; it only goes.
GRANT SELECT, INSERT ON "stored_file" TO plumbline_runtime;
GRANT UPDATE ("removed_at") ON "stored_file" TO plumbline_runtime;
