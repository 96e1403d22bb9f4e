-- The audit chain of each clinic: see docs/decisions/0067-the-audit-chain.md. `of_table` is empty where the chain began.
CREATE TABLE "chain_link" (
    "clinic_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "of_table" TEXT NOT NULL,
    "columns" TEXT[] NOT NULL,
    "patient_columns" TEXT[] NOT NULL,
    "row_ids" UUID[] NOT NULL,
    "row_patients" TEXT[] NOT NULL,
    "row_hashes" BYTEA[] NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "upto" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "chain_link_pkey" PRIMARY KEY ("clinic_id","number"),
    CONSTRAINT "a_beginning_has_a_reason" CHECK (("of_table" = '') = ("reason" <> '')),
    CONSTRAINT "a_hash_for_each_row" CHECK (
      cardinality("row_ids") = cardinality("row_hashes") AND cardinality("row_ids") = cardinality("row_patients")
    )
);

-- CreateIndex
CREATE INDEX "chain_link_clinic_id_of_table_upto_idx" ON "chain_link"("clinic_id", "of_table", "upto");

-- What the last round over a clinic's chain found.
CREATE TABLE "chain_check" (
    "clinic_id" UUID NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "rows" BIGINT NOT NULL,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "found_at" TIMESTAMPTZ(3),

    CONSTRAINT "chain_check_pkey" PRIMARY KEY ("clinic_id")
);

-- The tables referred to are in use: row security stands aside while their rows are looked at.
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;

-- AddForeignKey
ALTER TABLE "chain_link" ADD CONSTRAINT "chain_link_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_check" ADD CONSTRAINT "chain_check_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;

-- Notes enter the chain when they are signed, in that order.
CREATE INDEX "visit_note_signed" ON "visit_note"("clinic_id", "signed_at") WHERE "state" = 'signed';

ALTER TABLE "chain_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "chain_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "chain_link"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
GRANT SELECT, INSERT ON "chain_link" TO plumbline_runtime;
REVOKE UPDATE ON "chain_link" FROM plumbline_runtime;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "chain_link" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "chain_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "chain_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "chain_check"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
GRANT SELECT, INSERT, UPDATE ON "chain_check" TO plumbline_runtime;

-- A version of a history is never changed either: until now only the running product was kept from it.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "history_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
