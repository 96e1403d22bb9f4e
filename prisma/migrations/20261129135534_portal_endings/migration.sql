-- CreateTable
CREATE TABLE "portal_ending" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reopened_at" TIMESTAMPTZ(3),

    CONSTRAINT "portal_ending_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "portal_ending_clinic_id_patient_id_at_idx" ON "portal_ending"("clinic_id", "patient_id", "at");

-- The tables referred to are in use: row security stands aside while their rows are looked at.
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" NO FORCE ROW LEVEL SECURITY;

-- AddForeignKey
ALTER TABLE "portal_ending" ADD CONSTRAINT "portal_ending_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal_ending" ADD CONSTRAINT "portal_ending_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal_ending" ADD CONSTRAINT "portal_ending_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;

ALTER TABLE "portal_ending" ADD CONSTRAINT "portal_ending_says_why" CHECK (
  "reason" IN ('asked', 'in-other-hands', 'died', 'other') AND ("reason" <> 'other' OR "note" <> ''));

-- Staff read and write it; what it says stays, but for the day it was opened anew.
ALTER TABLE "portal_ending" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "portal_ending" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "portal_ending"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
GRANT SELECT, INSERT ON "portal_ending" TO plumbline_runtime;
REVOKE UPDATE ON "portal_ending" FROM plumbline_runtime;
GRANT UPDATE ("reopened_at") ON "portal_ending" TO plumbline_runtime;
