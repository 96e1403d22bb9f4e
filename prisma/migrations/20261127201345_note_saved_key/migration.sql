-- AlterTable
ALTER TABLE "visit_note" ADD COLUMN     "saved_key" UUID;
