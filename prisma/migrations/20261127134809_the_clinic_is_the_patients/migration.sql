-- Each has a key of clinic and patient, or of clinic and alert, whose row stands in that clinic: the clinic was asked for
-- once more at every check-in.

-- DropForeignKey
ALTER TABLE "alert" DROP CONSTRAINT "alert_clinic_id_fkey";

-- DropForeignKey
ALTER TABLE "alert_event" DROP CONSTRAINT "alert_event_clinic_id_fkey";

-- DropForeignKey
ALTER TABLE "alert_evidence" DROP CONSTRAINT "alert_evidence_clinic_id_fkey";

-- DropForeignKey
ALTER TABLE "check_in" DROP CONSTRAINT "check_in_clinic_id_fkey";
