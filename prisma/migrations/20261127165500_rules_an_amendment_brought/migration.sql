-- AlterTable
ALTER TABLE "intake_amendment" ADD COLUMN     "brings" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Of a low mood alone, whose talk is due from the day it came: of each intake that was not low when it was handed in, the
-- first answer that made it so.
ALTER TABLE "intake_amendment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake_amendment" DISABLE TRIGGER append_only;
UPDATE "intake_amendment" "m" SET "brings" = '{RF-I01}'
  FROM (
    SELECT DISTINCT ON ("n"."clinic_id", "n"."intake_id") "n"."clinic_id", "n"."id" FROM "intake_amendment" "n"
    JOIN "intake" "i" ON "i"."clinic_id" = "n"."clinic_id" AND "i"."id" = "n"."intake_id"
    WHERE "n"."kind" = 'amended' AND 'RF-I01' = ANY ("n"."fired_rules") AND "n"."answers" ?| ARRAY['interest', 'low-mood']
      AND (SELECT coalesce(sum(("e"."value" #>> '{}')::int), 0) FROM jsonb_each("i"."answers") "e"
        WHERE "e"."key" IN ('interest', 'low-mood') AND "e"."value" #>> '{}' ~ '^[0-3]$') < 3
    ORDER BY "n"."clinic_id", "n"."intake_id", "n"."at", "n"."id"
  ) "first"
  WHERE "first"."clinic_id" = "m"."clinic_id" AND "first"."id" = "m"."id";
ALTER TABLE "intake_amendment" ENABLE TRIGGER append_only;
ALTER TABLE "intake" FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake_amendment" FORCE ROW LEVEL SECURITY;
