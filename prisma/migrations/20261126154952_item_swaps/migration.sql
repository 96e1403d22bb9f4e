-- Row security holds for the owner too: lifted while the rows that stand are checked.
ALTER TABLE "session_log" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "pain_stop" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "exercise_session" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "programme_item" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;

-- DropIndex
DROP INDEX "pain_stop_clinic_id_session_id_item_id_key";

-- AlterTable
ALTER TABLE "pain_stop" ADD COLUMN     "swap_id" UUID;

-- AlterTable
ALTER TABLE "session_log" ADD COLUMN     "swap_id" UUID;

-- CreateTable
CREATE TABLE "item_swap" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "exercise_id" TEXT NOT NULL,
    "dose" JSONB NOT NULL,
    "side" "side" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "item_swap_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "item_swap_clinic_id_id_key" ON "item_swap"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "item_swap_clinic_id_session_id_item_id_key" ON "item_swap"("clinic_id", "session_id", "item_id");

-- AddForeignKey
ALTER TABLE "session_log" ADD CONSTRAINT "session_log_clinic_id_swap_id_fkey" FOREIGN KEY ("clinic_id", "swap_id") REFERENCES "item_swap"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_stop" ADD CONSTRAINT "pain_stop_clinic_id_swap_id_fkey" FOREIGN KEY ("clinic_id", "swap_id") REFERENCES "item_swap"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_swap" ADD CONSTRAINT "item_swap_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_swap" ADD CONSTRAINT "item_swap_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "exercise_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_swap" ADD CONSTRAINT "item_swap_clinic_id_item_id_fkey" FOREIGN KEY ("clinic_id", "item_id") REFERENCES "programme_item"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One stop for each item, and one for what was done in its place.
CREATE UNIQUE INDEX "pain_stop_of_place" ON "pain_stop" ("clinic_id", "session_id", (coalesce("swap_id", "item_id")));

ALTER TABLE "session_log" FORCE ROW LEVEL SECURITY;
ALTER TABLE "pain_stop" FORCE ROW LEVEL SECURITY;
ALTER TABLE "exercise_session" FORCE ROW LEVEL SECURITY;
ALTER TABLE "programme_item" FORCE ROW LEVEL SECURITY;
ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;

-- A patient reads and writes the swaps of their own sessions.
ALTER TABLE "item_swap" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "item_swap" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "item_swap"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "exercise_session" s WHERE s.id = session_id)))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR EXISTS (SELECT FROM "exercise_session" s WHERE s.id = session_id)));

GRANT SELECT, INSERT ON "item_swap" TO plumbline_runtime;
