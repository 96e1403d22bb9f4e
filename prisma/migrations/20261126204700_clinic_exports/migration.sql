-- CreateTable
CREATE TABLE "clinic_export" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "tables_done" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "clinic_export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "clinic_export_clinic_id_requested_at_idx" ON "clinic_export"("clinic_id", "requested_at");

-- AddForeignKey
ALTER TABLE "clinic_export" ADD CONSTRAINT "clinic_export_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic_export" ADD CONSTRAINT "clinic_export_clinic_id_requested_by_fkey" FOREIGN KEY ("clinic_id", "requested_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clinic_export" ADD CONSTRAINT "clinic_export_state" CHECK ("state" IN ('waiting', 'running', 'done', 'failed', 'expired'));
-- One at a time.
CREATE UNIQUE INDEX "clinic_export_open" ON "clinic_export"("clinic_id") WHERE "state" IN ('waiting', 'running');

ALTER TABLE "clinic_export" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "clinic_export" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "clinic_export"
  USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);

GRANT SELECT, INSERT, UPDATE ON "clinic_export" TO plumbline_runtime;
