-- Nothing new is written on a record that has become part of another: whoever read it before, and writes once the two are
-- one, would write where nobody looks. The row's reference holds the patient until its transaction ends, which a merge
-- waits for, and this looks behind it: so whatever is let through is there to be moved.
CREATE FUNCTION refuse_on_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added a JOIN patient p ON p.clinic_id = a.clinic_id AND p.id = a.patient_id
      WHERE p.merged_into_id IS NOT NULL) THEN
    RAISE EXCEPTION 'the record has become part of another' USING ERRCODE = 'no_data_found';
  END IF;
  RETURN NULL;
END $$;

-- Not those of a check-in, which holds the patient from its first statement on, nor what stands beside an alert that is let
-- through; nor the parts of a name, the rows of a list, and what keeps a reminder from being sent twice: nobody reads them.
DO $$
DECLARE
  tbl regclass;
BEGIN
  FOR tbl IN
    SELECT DISTINCT c.conrelid::regclass FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) AND a.attname = 'patient_id'
    WHERE c.contype = 'f' AND c.confrelid = 'public.patient'::regclass
      AND c.conrelid <> ALL (ARRAY['check_in', 'alert_evidence', 'patient_name_part', 'patient_import_row',
        'sent_reminder']::regclass[])
  LOOP
    EXECUTE format('CREATE TRIGGER refuse_on_merged AFTER INSERT ON %s REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_on_merged()', tbl);
  END LOOP;
END $$;
