-- Whoever answers for a patient, or interprets for them, says so: docs/decisions/0070-who-answers.md.
ALTER TABLE "check_in" ADD COLUMN "answered_by_other" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "intake" ADD COLUMN "answered_by_other" BOOLEAN NOT NULL DEFAULT false;
