-- Check-ins left open are looked for each round and on each Today page; few are open at a time.
CREATE INDEX "check_in_open" ON "check_in"("clinic_id", "started_at") WHERE "state" = 'draft';
