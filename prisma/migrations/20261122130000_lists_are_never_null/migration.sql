-- A list left out at insert was null, which plain SQL hands on as null: now it is empty, and may not be null.
-- Row security holds for the owner too, so it is lifted inside this transaction while the rows are put right.

-- Append-only, and written with its list from the first row on.
ALTER TABLE "access_log"
  ALTER COLUMN "patient_ids" SET DEFAULT ARRAY[]::UUID[],
  ALTER COLUMN "patient_ids" SET NOT NULL;

ALTER TABLE "alert" NO FORCE ROW LEVEL SECURITY;
UPDATE "alert" SET "fired_rules" = coalesce("fired_rules", '{}')
  WHERE "fired_rules" IS NULL;
ALTER TABLE "alert"
  ALTER COLUMN "fired_rules" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "fired_rules" SET NOT NULL;
ALTER TABLE "alert" FORCE ROW LEVEL SECURITY;

ALTER TABLE "check_in" NO FORCE ROW LEVEL SECURITY;
UPDATE "check_in" SET "fired_rules" = coalesce("fired_rules", '{}'), "messages" = coalesce("messages", '{}'), "pause" = coalesce("pause", '{}')
  WHERE "fired_rules" IS NULL OR "messages" IS NULL OR "pause" IS NULL;
ALTER TABLE "check_in"
  ALTER COLUMN "fired_rules" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "fired_rules" SET NOT NULL,
  ALTER COLUMN "messages" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "messages" SET NOT NULL,
  ALTER COLUMN "pause" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "pause" SET NOT NULL;
ALTER TABLE "check_in" FORCE ROW LEVEL SECURITY;

ALTER TABLE "intake" NO FORCE ROW LEVEL SECURITY;
UPDATE "intake" SET "fired_rules" = coalesce("fired_rules", '{}'), "messages" = coalesce("messages", '{}'), "pause" = coalesce("pause", '{}')
  WHERE "fired_rules" IS NULL OR "messages" IS NULL OR "pause" IS NULL;
ALTER TABLE "intake"
  ALTER COLUMN "fired_rules" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "fired_rules" SET NOT NULL,
  ALTER COLUMN "messages" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "messages" SET NOT NULL,
  ALTER COLUMN "pause" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "pause" SET NOT NULL;
ALTER TABLE "intake" FORCE ROW LEVEL SECURITY;

ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;
UPDATE "patient" SET "history_flags" = coalesce("history_flags", '{}'), "baseline_keys" = coalesce("baseline_keys", '{}')
  WHERE "history_flags" IS NULL OR "baseline_keys" IS NULL;
ALTER TABLE "patient"
  ALTER COLUMN "history_flags" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "history_flags" SET NOT NULL,
  ALTER COLUMN "baseline_keys" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "baseline_keys" SET NOT NULL;
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;

ALTER TABLE "programme" NO FORCE ROW LEVEL SECURITY;
UPDATE "programme" SET "pause" = coalesce("pause", '{}')
  WHERE "pause" IS NULL;
ALTER TABLE "programme"
  ALTER COLUMN "pause" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "pause" SET NOT NULL;
ALTER TABLE "programme" FORCE ROW LEVEL SECURITY;

ALTER TABLE "staff" NO FORCE ROW LEVEL SECURITY;
UPDATE "staff" SET "roles" = coalesce("roles", '{}'), "recovery_hashes" = coalesce("recovery_hashes", '{}')
  WHERE "roles" IS NULL OR "recovery_hashes" IS NULL;
ALTER TABLE "staff"
  ALTER COLUMN "roles" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "roles" SET NOT NULL,
  ALTER COLUMN "recovery_hashes" SET DEFAULT ARRAY[]::TEXT[],
  ALTER COLUMN "recovery_hashes" SET NOT NULL;
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;
