-- When a plan starts may change after it was assigned; each version keeps the day it asked for.
ALTER TABLE "programme_version" ADD COLUMN "starts_on" DATE;

-- Until now it could not change: the versions so far have the programme's day.
ALTER TABLE "programme_version" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "programme" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "programme_version" DISABLE TRIGGER append_only;
UPDATE "programme_version" "v" SET "starts_on" = "p"."starts_on"
  FROM "programme" "p" WHERE "p"."clinic_id" = "v"."clinic_id" AND "p"."id" = "v"."programme_id";
ALTER TABLE "programme_version" ENABLE TRIGGER append_only;
ALTER TABLE "programme" FORCE ROW LEVEL SECURITY;
ALTER TABLE "programme_version" FORCE ROW LEVEL SECURITY;
