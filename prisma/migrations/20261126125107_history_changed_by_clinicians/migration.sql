-- AlterTable
ALTER TABLE "history_version" ADD COLUMN     "added" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "taken_off" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Lists are never null.
ALTER TABLE "history_version" ALTER COLUMN "added" SET NOT NULL, ALTER COLUMN "taken_off" SET NOT NULL;
