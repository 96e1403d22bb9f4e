-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "mobile" TEXT;

-- CreateTable
CREATE TABLE "push_subscription" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "endpoint_hash" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clinic_webhook" (
    "clinic_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "clinic_webhook_pkey" PRIMARY KEY ("clinic_id")
);

-- CreateTable
CREATE TABLE "notice_attempt" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "notice_id" UUID,
    "staff_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "target_id" UUID,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "push_subscription_clinic_id_staff_id_endpoint_hash_key" ON "push_subscription"("clinic_id", "staff_id", "endpoint_hash");

-- CreateIndex
CREATE INDEX "notice_attempt_clinic_id_notice_id_idx" ON "notice_attempt"("clinic_id", "notice_id");

-- CreateIndex
CREATE INDEX "notice_attempt_clinic_id_at_idx" ON "notice_attempt"("clinic_id", "at");

-- AddForeignKey
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic_webhook" ADD CONSTRAINT "clinic_webhook_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic_webhook" ADD CONSTRAINT "clinic_webhook_clinic_id_changed_by_fkey" FOREIGN KEY ("clinic_id", "changed_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_attempt" ADD CONSTRAINT "notice_attempt_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_attempt" ADD CONSTRAINT "notice_attempt_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Staff's own: never visible to a signed-in patient.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['push_subscription', 'clinic_webhook', 'notice_attempt'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY of_clinic ON %I USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL) WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)', t);
  END LOOP;
END $$;

-- What was tried is history: it only grows, for the owner too.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "notice_attempt" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "notice_attempt"
  ADD CONSTRAINT "notice_attempt_channel" CHECK (channel IN ('mail', 'push', 'webhook')),
  ADD CONSTRAINT "notice_attempt_state" CHECK (state IN ('accepted', 'failed', 'refused'));

GRANT SELECT, INSERT, UPDATE, DELETE ON "push_subscription", "clinic_webhook" TO plumbline_runtime;
GRANT SELECT, INSERT ON "notice_attempt" TO plumbline_runtime;
