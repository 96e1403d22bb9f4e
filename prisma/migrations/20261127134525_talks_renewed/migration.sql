-- AlterTable
ALTER TABLE "intake_amendment" ADD COLUMN     "renews" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Of a low mood that staff heard before this came, too: a talk noted before does not cover it. One amended to better is left
-- out: the two answers count together, as they stood after the amendment.
ALTER TABLE "intake_amendment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake_amendment" DISABLE TRIGGER append_only;
UPDATE "intake_amendment" "m" SET "renews" = '{RF-I01}'
  WHERE "m"."kind" = 'amended' AND 'RF-I01' = ANY ("m"."fired_rules") AND "m"."answers" ?| ARRAY['interest', 'low-mood']
    AND (SELECT sum(("now"."value" #>> '{}')::int) FROM (
      SELECT DISTINCT ON ("e"."key") "e"."key", "e"."value" FROM (
        SELECT "i"."answers", "i"."started_at" AS "at" FROM "intake" "i" WHERE "i"."clinic_id" = "m"."clinic_id" AND "i"."id" = "m"."intake_id"
        UNION ALL SELECT "o"."answers", "o"."at" FROM "intake_amendment" "o"
          WHERE "o"."clinic_id" = "m"."clinic_id" AND "o"."intake_id" = "m"."intake_id" AND "o"."at" <= "m"."at"
      ) "given", jsonb_each("given"."answers") "e"
      WHERE "e"."key" IN ('interest', 'low-mood') AND "e"."value" #>> '{}' ~ '^[0-3]$' ORDER BY "e"."key", "given"."at" DESC
    ) "now") >= 3;
ALTER TABLE "intake_amendment" ENABLE TRIGGER append_only;
ALTER TABLE "intake" FORCE ROW LEVEL SECURITY;
ALTER TABLE "intake_amendment" FORCE ROW LEVEL SECURITY;

-- The few that call for a talk, found among all; lib/data/low-moods.ts asks in the same words.
CREATE INDEX "intake_amendment_low_mood_idx" ON "intake_amendment" ("clinic_id", "patient_id") WHERE 'RF-I01' = ANY ("renews");
