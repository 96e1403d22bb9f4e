-- Which questions of the history a version answers, ticked or not. Empty on versions of before: what the rules read was
-- asked of all of them, and what came into the list later of none.
ALTER TABLE "history_version" ADD COLUMN "asked" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
