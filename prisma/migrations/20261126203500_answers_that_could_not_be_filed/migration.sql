-- AlterTable
ALTER TABLE "check_in" ADD COLUMN     "from_ended_phone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "ended_elsewhere" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "unfiled_answer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "alerted" BOOLEAN NOT NULL DEFAULT false,
    "answer" JSONB NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,

    CONSTRAINT "unfiled_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "typed_form" (
    "id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "typed_form_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unfiled_answer_clinic_id_settled_at_idx" ON "unfiled_answer"("clinic_id", "settled_at");

-- CreateIndex
CREATE UNIQUE INDEX "unfiled_answer_clinic_id_patient_id_item_id_key" ON "unfiled_answer"("clinic_id", "patient_id", "item_id");

-- AddForeignKey
ALTER TABLE "unfiled_answer" ADD CONSTRAINT "unfiled_answer_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unfiled_answer" ADD CONSTRAINT "unfiled_answer_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unfiled_answer" ADD CONSTRAINT "unfiled_answer_clinic_id_settled_by_fkey" FOREIGN KEY ("clinic_id", "settled_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unfiled_answer" ADD CONSTRAINT "unfiled_answer_why" CHECK ("why" IN ('no-answer', 'ended-phone'));
ALTER TABLE "unfiled_answer" ADD CONSTRAINT "unfiled_answer_settled" CHECK (("settled_at" IS NULL) = ("settled_by" IS NULL));

-- A patient's phone leaves it; the clinic reads and settles it.
ALTER TABLE "unfiled_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "unfiled_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "unfiled_answer"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR patient_id = (SELECT app_patient())));
GRANT SELECT, INSERT, UPDATE ON "unfiled_answer" TO plumbline_runtime;

-- Opened by showing its id, which the refused browser alone holds; sealed with the server's key besides.
ALTER TABLE "typed_form" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "typed_form" FORCE ROW LEVEL SECURITY;
CREATE POLICY by_id ON "typed_form" USING (id::text = (SELECT app_lookup())) WITH CHECK (id::text = (SELECT app_lookup()));
CREATE POLICY expired ON "typed_form" FOR SELECT USING (expires_at < now());
CREATE POLICY purge ON "typed_form" FOR DELETE USING (expires_at < now());
GRANT SELECT, INSERT, DELETE ON "typed_form" TO plumbline_runtime;
