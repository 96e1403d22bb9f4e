-- A trusted extension: whoever may create in the database may add it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- AlterEnum
ALTER TYPE "visit_status" ADD VALUE 'no_show';

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "visit_types" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "wait_minutes" INTEGER NOT NULL DEFAULT 20;

GRANT UPDATE ("visit_types", "wait_minutes") ON "clinic" TO plumbline_runtime;

-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "ends_at" TIMESTAMPTZ(3);

ALTER TABLE "visit" ADD CONSTRAINT "visit_ends_after_it_starts" CHECK ("ends_at" IS NULL OR "ends_at" > "starts_at");

-- Visits from before lengths were known take half an hour, unless the clinician has another one then.
ALTER TABLE "visit" NO FORCE ROW LEVEL SECURITY;
UPDATE "visit" v SET "ends_at" = v."starts_at" + interval '30 minutes'
WHERE v."status" = 'booked' AND v."clinician_id" IS NOT NULL AND v."starts_at" > now() AND NOT EXISTS (
  SELECT FROM "visit" o WHERE o."clinic_id" = v."clinic_id" AND o."clinician_id" = v."clinician_id" AND o."id" <> v."id"
    AND o."status" = 'booked' AND abs(extract(epoch FROM o."starts_at" - v."starts_at")) < 1800);
ALTER TABLE "visit" FORCE ROW LEVEL SECURITY;

-- One clinician, one visit at a time, whoever books at the same moment. Cancelled, missed and finished ones hold nothing.
ALTER TABLE "visit" ADD CONSTRAINT "visit_holds_its_time" EXCLUDE USING gist (
  "clinic_id" WITH =, "clinician_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&
) WHERE ("clinician_id" IS NOT NULL AND "ends_at" IS NOT NULL AND "status" IN ('booked', 'arrived', 'in_room', 'with_clinician'));
