-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "cycle" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "cycle_started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- The clock of an alert that waits already runs since it was raised. Row security hides every clinic's rows here, from the owner too.
ALTER TABLE "alert" NO FORCE ROW LEVEL SECURITY;
UPDATE "alert" SET "cycle_started_at" = "raised_at";
ALTER TABLE "alert" FORCE ROW LEVEL SECURITY;
