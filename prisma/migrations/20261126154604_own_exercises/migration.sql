-- AlterTable
ALTER TABLE "programme_item" ADD COLUMN     "own_version_id" UUID;

-- CreateTable
CREATE TABLE "own_exercise" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "own_exercise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "own_exercise_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "steps" TEXT[],
    "fault" TEXT NOT NULL DEFAULT '',
    "easier" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[],
    "dose" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_exercise_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "own_exercise_clinic_id_id_key" ON "own_exercise"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "own_exercise_version_clinic_id_id_key" ON "own_exercise_version"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "own_exercise_version_clinic_id_exercise_id_number_key" ON "own_exercise_version"("clinic_id", "exercise_id", "number");

-- AddForeignKey
ALTER TABLE "own_exercise" ADD CONSTRAINT "own_exercise_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_exercise_version" ADD CONSTRAINT "own_exercise_version_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_exercise_version" ADD CONSTRAINT "own_exercise_version_clinic_id_exercise_id_fkey" FOREIGN KEY ("clinic_id", "exercise_id") REFERENCES "own_exercise"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_exercise_version" ADD CONSTRAINT "own_exercise_version_clinic_id_created_by_fkey" FOREIGN KEY ("clinic_id", "created_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "programme_item_clinic_id_own_version_id_idx" ON "programme_item"("clinic_id", "own_version_id");

-- Row security holds for the owner too: lifted while the rows that stand are checked.
ALTER TABLE "programme_item" NO FORCE ROW LEVEL SECURITY;
-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_clinic_id_own_version_id_fkey" FOREIGN KEY ("clinic_id", "own_version_id") REFERENCES "own_exercise_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_item" FORCE ROW LEVEL SECURITY;

-- Staff only.
ALTER TABLE "own_exercise" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "own_exercise" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "own_exercise"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);

-- A patient reads the words that stand in a plan of theirs: the rows of programme_item they see decide.
ALTER TABLE "own_exercise_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "own_exercise_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "own_exercise_version"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (
    SELECT 1 FROM programme_item i WHERE i.clinic_id = own_exercise_version.clinic_id AND i.own_version_id = own_exercise_version.id)))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);

-- A version never changes; an exercise only goes out of use and back.
GRANT SELECT, INSERT ON "own_exercise", "own_exercise_version" TO plumbline_runtime;
GRANT UPDATE ("retired_at") ON "own_exercise" TO plumbline_runtime;
