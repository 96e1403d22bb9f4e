/** What only the owner of a table can do to it: what refuses and what hides is put aside, and put back after. */
export function tampering(table: string, statement: string): string {
  const alter = (...ways: string[]) => ways.map((way) => `ALTER TABLE "${table}" ${way}`).join("; ");
  const off = alter("DISABLE TRIGGER USER", "NO FORCE ROW LEVEL SECURITY");
  const on = alter("ENABLE TRIGGER USER", "FORCE ROW LEVEL SECURITY");
  return `${off}; ${statement}; ${on}`;
}

/** What somebody tampers with who knows the audit chain well: every hash of it is made anew, so that it fits the rows as they are now. */
export const rewritingChain = (clinicId: string): string =>
  tampering(
    "chain_link",
    `DO $$
DECLARE l chain_link; before bytea := ''; hashes bytea[];
BEGIN
  SET LOCAL TimeZone = 'UTC';
  FOR l IN SELECT * FROM chain_link WHERE clinic_id = '${clinicId}' ORDER BY number LOOP
    IF l.of_table <> '' THEN
      EXECUTE format('SELECT array_agg(sha256(convert_to(jsonb_build_array(%s)::text, ''UTF8'')) ORDER BY w.place)
          FROM unnest($1::uuid[]) WITH ORDINALITY AS w(id, place) JOIN %I r ON r.id = w.id',
        (SELECT string_agg(format('r.%I', c.name), ', ' ORDER BY c.place) FROM unnest(l.columns) WITH ORDINALITY AS c(name, place)),
        l.of_table) INTO hashes USING l.row_ids;
      l.row_hashes := hashes;
    END IF;
    before := sha256(before || convert_to(jsonb_build_array(l.clinic_id, l.number, l.of_table, l.columns, l.patient_columns,
      l.row_ids, l.row_patients, l.row_hashes, l.since, l.upto, l.reason, l.made_at)::text, 'UTF8'));
    UPDATE chain_link SET row_hashes = l.row_hashes, hash = before WHERE clinic_id = l.clinic_id AND number = l.number;
  END LOOP;
END $$`,
  );
