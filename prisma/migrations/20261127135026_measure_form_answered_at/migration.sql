-- AlterTable
ALTER TABLE "measure_form" ADD COLUMN     "answered_at" TIMESTAMPTZ(3);
