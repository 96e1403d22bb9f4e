-- CreateTable
CREATE TABLE "message_thread" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "patient_read" INTEGER NOT NULL DEFAULT 0,
    "clinic_read" INTEGER NOT NULL DEFAULT 0,
    "answered_number" INTEGER NOT NULL DEFAULT 0,
    "urgent_number" INTEGER NOT NULL DEFAULT 0,
    "assigned_to" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,

    CONSTRAINT "message_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "staff_id" UUID,
    "text" TEXT NOT NULL,
    "urgent_words" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "client_key" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_thread_clinic_id_patient_id_last_at_idx" ON "message_thread"("clinic_id", "patient_id", "last_at");

-- CreateIndex
CREATE INDEX "message_thread_clinic_id_last_at_idx" ON "message_thread"("clinic_id", "last_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_thread_clinic_id_id_patient_id_key" ON "message_thread"("clinic_id", "id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_clinic_id_thread_id_number_key" ON "message"("clinic_id", "thread_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "message_clinic_id_patient_id_client_key_key" ON "message"("clinic_id", "patient_id", "client_key");

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_clinic_id_assigned_to_fkey" FOREIGN KEY ("clinic_id", "assigned_to") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_clinic_id_closed_by_fkey" FOREIGN KEY ("clinic_id", "closed_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_clinic_id_thread_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "thread_id", "patient_id") REFERENCES "message_thread"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_about" CHECK ("about" IN ('appointment', 'health'));
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_numbers" CHECK (
  "patient_read" BETWEEN 0 AND "last_number" AND "clinic_read" BETWEEN 0 AND "last_number"
  AND "answered_number" BETWEEN 0 AND "last_number" AND "urgent_number" BETWEEN 0 AND "last_number");
ALTER TABLE "message" ADD CONSTRAINT "message_says_something" CHECK ("text" <> '' AND length("text") <= 4000);

-- What nobody at the clinic has read yet: counted for every open staff page.
CREATE INDEX "message_thread_unread" ON "message_thread"("clinic_id") WHERE "last_number" > "clinic_read";
CREATE INDEX "message_thread_urgent" ON "message_thread"("clinic_id") WHERE "urgent_number" > "answered_number" AND "closed_at" IS NULL;

ALTER TABLE "message_thread" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message_thread" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "message_thread"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));

-- A patient writes in nobody's name but their own.
ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "message"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic())
    AND ((SELECT app_patient()) IS NULL OR (patient_id = (SELECT app_patient()) AND staff_id IS NULL)));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "message" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON "message_thread" TO plumbline_runtime;
GRANT SELECT, INSERT ON "message" TO plumbline_runtime;
