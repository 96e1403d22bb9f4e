-- CreateTable
CREATE TABLE "test_limit_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "test" TEXT NOT NULL,
    "below" INTEGER,
    "changed_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "test_limit_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "test_limit_change_clinic_id_test_at_idx" ON "test_limit_change"("clinic_id", "test", "at");

-- The tables referred to are in use: row security stands aside while their rows are looked at.
ALTER TABLE "clinic" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" NO FORCE ROW LEVEL SECURITY;

-- AddForeignKey
ALTER TABLE "test_limit_change" ADD CONSTRAINT "test_limit_change_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_limit_change" ADD CONSTRAINT "test_limit_change_clinic_id_changed_by_fkey" FOREIGN KEY ("clinic_id", "changed_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clinic" FORCE ROW LEVEL SECURITY;
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;

-- The clinic's staff alone; what a clinic went by and who moved it never changes.
ALTER TABLE "test_limit_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "test_limit_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "test_limit_change"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
GRANT SELECT, INSERT ON "test_limit_change" TO plumbline_runtime;
REVOKE UPDATE ON "test_limit_change" FROM plumbline_runtime;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "test_limit_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
