-- AlterTable
ALTER TABLE "referral_letter" ADD COLUMN     "saved_key" UUID;

GRANT UPDATE ("saved_key") ON "referral_letter" TO plumbline_runtime;
