-- AlterTable
ALTER TABLE "outcome_score" ADD COLUMN     "sitting_id" UUID;

-- Row security holds for the owner too: lifted while the rows that stand are read and written.
ALTER TABLE "outcome_score" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "measure_form" NO FORCE ROW LEVEL SECURITY;
WITH RECURSIVE "sat" AS (
  SELECT "clinic_id", "id", "id" AS "first" FROM "measure_form" WHERE "amends" IS NULL
  UNION ALL SELECT "f"."clinic_id", "f"."id", "sat"."first" FROM "measure_form" "f"
    JOIN "sat" ON "sat"."clinic_id" = "f"."clinic_id" AND "sat"."id" = "f"."amends"
)
UPDATE "outcome_score" "o" SET "sitting_id" = "sat"."first" FROM "sat"
  WHERE "sat"."clinic_id" = "o"."clinic_id" AND "sat"."id" = "o"."form_id";

-- AddForeignKey
ALTER TABLE "outcome_score" ADD CONSTRAINT "outcome_score_clinic_id_sitting_id_fkey" FOREIGN KEY ("clinic_id", "sitting_id") REFERENCES "measure_form"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measure_form" FORCE ROW LEVEL SECURITY;
ALTER TABLE "outcome_score" FORCE ROW LEVEL SECURITY;
