-- A trusted extension: how alike two names are. Its operators are not leakproof, so no index of it can be used beneath
-- row security; its functions look at the clinic's own rows.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE "patient" NO FORCE ROW LEVEL SECURITY;

-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "merged_into_id" UUID;

-- CreateIndex
CREATE INDEX "patient_clinic_id_birth_date_idx" ON "patient"("clinic_id", "birth_date");

-- CreateIndex
CREATE INDEX "patient_clinic_id_mobile_idx" ON "patient"("clinic_id", "mobile");

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_merged_into_id_fkey" FOREIGN KEY ("clinic_id", "merged_into_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "patient" ADD CONSTRAINT "patient_merged_into_another" CHECK ("merged_into_id" <> "id");
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;

-- CreateTable
CREATE TABLE "patient_merge" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "survivor_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "moved" JSONB NOT NULL,
    "merged_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "patient_merge_clinic_id_survivor_id_idx" ON "patient_merge"("clinic_id", "survivor_id");

-- AddForeignKey
ALTER TABLE "patient_merge" ADD CONSTRAINT "patient_merge_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_merge" ADD CONSTRAINT "patient_merge_clinic_id_merged_id_fkey" FOREIGN KEY ("clinic_id", "merged_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_merge" ADD CONSTRAINT "patient_merge_clinic_id_survivor_id_fkey" FOREIGN KEY ("clinic_id", "survivor_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_merge" ADD CONSTRAINT "patient_merge_clinic_id_merged_by_fkey" FOREIGN KEY ("clinic_id", "merged_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "patient_merge" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "patient_merge" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "patient_merge"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "patient_merge" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "patient_merge" TO plumbline_runtime;

-- Only merge_patient may give a frozen row to the survivor: it runs as the tables' owner and says so. The running product
-- cannot be that owner, and the owner could take these triggers away in any case.
CREATE FUNCTION is_merging() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('app.merging', true), '') = 'on'
    AND current_user = (SELECT r.rolname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE c.oid = 'public.patient'::regclass) $$;

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_merging() THEN RETURN NULL; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE FUNCTION refuse_signed_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_merging() THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a signed note changes only by addendum' USING ERRCODE = 'insufficient_privilege';
END $$;

-- Gives every row of one patient to another of the same clinic. Row security stands: it is forced on the owner, and each
-- statement names the clinic of this transaction. The tables are those that refer to a patient, so a new one is not forgotten.
CREATE FUNCTION merge_patient(gone uuid, survivor uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  of_clinic uuid := public.app_clinic();
  place record;
  before public.patient%ROWTYPE;
  moved bigint;
  left_behind bigint;
  counts jsonb := '{}';
BEGIN
  IF of_clinic IS NULL OR public.app_patient() IS NOT NULL OR gone = survivor THEN
    RAISE EXCEPTION 'not allowed to merge' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM FROM patient p WHERE p.clinic_id = of_clinic AND p.id IN (gone, survivor) AND p.merged_into_id IS NULL ORDER BY p.id FOR UPDATE;
  GET DIAGNOSTICS moved = ROW_COUNT;
  IF moved <> 2 THEN RAISE EXCEPTION 'no two patients to merge' USING ERRCODE = 'no_data_found'; END IF;
  SELECT * INTO before FROM patient p WHERE p.clinic_id = of_clinic AND p.id = gone;
  PERFORM set_config('app.merging', 'on', true);

  -- What opens the record from outside ends, and stays where it was.
  UPDATE session SET revoked_at = now() WHERE clinic_id = of_clinic AND patient_id = gone AND revoked_at IS NULL;
  UPDATE single_use_token SET used_at = now() WHERE clinic_id = of_clinic AND patient_id = gone AND used_at IS NULL;
  UPDATE patient_link SET revoked_at = now() WHERE clinic_id = of_clinic AND patient_id = gone AND revoked_at IS NULL;
  DELETE FROM patient_push WHERE clinic_id = of_clinic AND patient_id = gone;
  UPDATE reminder_setting r SET patient_id = survivor WHERE r.clinic_id = of_clinic AND r.patient_id = gone
    AND NOT EXISTS (SELECT FROM reminder_setting o WHERE o.clinic_id = of_clinic AND o.patient_id = survivor);
  UPDATE kiosk_device SET open_patient_id = survivor WHERE clinic_id = of_clinic AND open_patient_id = gone;

  FOR place IN
    SELECT c.conrelid::regclass AS tbl, a.attname AS col
    FROM pg_constraint c CROSS JOIN LATERAL unnest(c.conkey) AS k(num)
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num
    WHERE c.contype = 'f' AND c.confrelid = 'public.patient'::regclass AND a.attname <> 'clinic_id'
      AND c.conrelid <> ALL (ARRAY['patient', 'patient_merge', 'session', 'single_use_token', 'patient_link',
        'reminder_setting', 'sent_reminder']::regclass[])
  LOOP
    EXECUTE format('UPDATE %s SET %I = $1 WHERE clinic_id = $2 AND %I = $3', place.tbl, place.col, place.col)
      USING survivor, of_clinic, gone;
    GET DIAGNOSTICS moved = ROW_COUNT;
    EXECUTE format('SELECT count(*) FROM %s WHERE clinic_id = $1 AND %I = $2', place.tbl, place.col)
      INTO left_behind USING of_clinic, gone;
    IF left_behind > 0 THEN RAISE EXCEPTION 'rows of % stay behind', place.tbl; END IF;
    IF moved > 0 THEN counts := counts || jsonb_build_object(place.tbl::text, moved); END IF;
  END LOOP;

  -- Tables that name a patient by way of another's key went along with it.
  FOR place IN
    SELECT c.oid::regclass AS tbl FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'patient_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND c.oid <> ALL (ARRAY['session', 'single_use_token', 'patient_link', 'reminder_setting', 'sent_reminder']::regclass[])
  LOOP
    EXECUTE format('SELECT count(*) FROM %s WHERE clinic_id = $1 AND patient_id = $2', place.tbl)
      INTO left_behind USING of_clinic, gone;
    IF left_behind > 0 THEN RAISE EXCEPTION 'rows of % stay behind', place.tbl; END IF;
  END LOOP;

  UPDATE patient SET merged_into_id = survivor, portal_email = NULL, portal_activated_at = NULL, version = version + 1
    WHERE clinic_id = of_clinic AND id = gone;
  UPDATE patient SET merged_into_id = survivor WHERE clinic_id = of_clinic AND merged_into_id = gone;
  -- What the survivor's record does not say is taken over; a flag of either history stands.
  UPDATE patient s SET version = s.version + 1,
    mobile = coalesce(s.mobile, before.mobile), email = coalesce(s.email, before.email), sex = coalesce(s.sex, before.sex),
    language = coalesce(s.language, before.language), emergency_name = coalesce(s.emergency_name, before.emergency_name),
    emergency_phone = coalesce(s.emergency_phone, before.emergency_phone),
    portal_activated_at = CASE WHEN s.portal_email IS NULL THEN before.portal_activated_at ELSE s.portal_activated_at END,
    portal_email = coalesce(s.portal_email, before.portal_email),
    history_flags = ARRAY(SELECT DISTINCT f FROM unnest(s.history_flags || before.history_flags) f ORDER BY f)
  WHERE s.clinic_id = of_clinic AND s.id = survivor;
  PERFORM set_config('app.merging', '', true);
  RETURN counts;
END $$;
REVOKE ALL ON FUNCTION merge_patient(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION merge_patient(uuid, uuid) TO plumbline_runtime;

-- The access log keeps the ids it was written with: reads about one record ask for those merged into it too.
CREATE POLICY merged_into_own ON "patient" FOR SELECT
  USING (clinic_id = (SELECT app_clinic()) AND merged_into_id = (SELECT app_patient()));
DROP POLICY of_clinic_read ON "access_log";
CREATE POLICY of_clinic_read ON "access_log" FOR SELECT
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL
    OR patient_ids && (SELECT array_agg(p.id) FROM "patient" p WHERE p.id = app_patient() OR p.merged_into_id = app_patient())));
