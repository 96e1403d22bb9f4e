-- Row security holds for the owner too: lifted while the rows that stand are checked.
ALTER TABLE "kiosk_device" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "visit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" NO FORCE ROW LEVEL SECURITY;

-- AlterTable
ALTER TABLE "kiosk_device" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "closed_visit_id" UUID,
ADD COLUMN     "unlocked_at" TIMESTAMPTZ(3),
ADD COLUMN     "unlocked_by" UUID;

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "kiosk_pin_hash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "staff_clinic_id_kiosk_pin_hash_key" ON "staff"("clinic_id", "kiosk_pin_hash");

-- AddForeignKey
ALTER TABLE "kiosk_device" ADD CONSTRAINT "kiosk_device_clinic_id_closed_visit_id_fkey" FOREIGN KEY ("clinic_id", "closed_visit_id") REFERENCES "visit"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kiosk_device" ADD CONSTRAINT "kiosk_device_clinic_id_unlocked_by_fkey" FOREIGN KEY ("clinic_id", "unlocked_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "kiosk_device" FORCE ROW LEVEL SECURITY;
ALTER TABLE "visit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;
