-- A person who had handed in an intake or outcome measures could not be merged: what is handed in never changes, but for
-- whose it is where two records of one person become one.
CREATE OR REPLACE FUNCTION refuse_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_merging() THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a form handed in never changes' USING ERRCODE = 'insufficient_privilege';
END $$;
