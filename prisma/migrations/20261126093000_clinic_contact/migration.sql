-- What a patient is told to ring and where to go: the owner's to fill in, and never empty where a text names it.
ALTER TABLE "clinic"
  ADD COLUMN "address" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "nearest_emergency_name" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "nearest_emergency_address" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "crisis_path_staffed" BOOLEAN NOT NULL DEFAULT false;

-- "Call ." would be worse than no page: every number a patient's text may name is there.
ALTER TABLE "clinic" ADD CONSTRAINT "clinic_numbers_are_whole" CHECK (
  coalesce("numbers"->>'emergency', '') <> '' AND coalesce("numbers"->>'urgentLine', '') <> ''
  AND coalesce("numbers"->>'maternity', '') <> '' AND coalesce("numbers"->>'crisisLine', '') <> ''
);

-- Column by column: who made the clinic and whether it is a demo stay out of the web's reach.
GRANT UPDATE ("name", "phone", "address", "country", "numbers", "nearest_emergency_name", "nearest_emergency_address",
  "crisis_path_staffed") ON "clinic" TO plumbline_runtime;
-- A signed-in patient reads their clinic and never changes it.
CREATE POLICY not_by_patients ON "clinic" AS RESTRICTIVE FOR UPDATE USING ((SELECT app_patient()) IS NULL);
