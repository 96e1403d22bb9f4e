-- AlterTable
ALTER TABLE "kiosk_device" ADD COLUMN     "draft" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "missed_at" TIMESTAMPTZ(3);
