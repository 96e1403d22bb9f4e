-- CreateTable
CREATE TABLE "referral_letter" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "replaces_id" UUID,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "head" JSONB,
    "signed_by" UUID,
    "signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "referral_letter_clinic_id_patient_id_created_at_idx" ON "referral_letter"("clinic_id", "patient_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "referral_letter_clinic_id_id_key" ON "referral_letter"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "referral_letter" ADD CONSTRAINT "referral_letter_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_letter" ADD CONSTRAINT "referral_letter_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_letter" ADD CONSTRAINT "referral_letter_clinic_id_replaces_id_fkey" FOREIGN KEY ("clinic_id", "replaces_id") REFERENCES "referral_letter"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_letter" ADD CONSTRAINT "referral_letter_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_letter" ADD CONSTRAINT "referral_letter_clinic_id_saved_by_fkey" FOREIGN KEY ("clinic_id", "saved_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_letter" ADD CONSTRAINT "referral_letter_clinic_id_signed_by_fkey" FOREIGN KEY ("clinic_id", "signed_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "referral_letter" ADD CONSTRAINT "referral_letter_signature" CHECK (num_nonnulls("head", "signed_by", "signed_at") IN (0, 3));
-- One newer letter at most stands for another.
CREATE UNIQUE INDEX "referral_letter_replaces_once" ON "referral_letter"("clinic_id", "replaces_id") WHERE "replaces_id" IS NOT NULL;

ALTER TABLE "referral_letter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "referral_letter" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON "referral_letter"
  USING (clinic_id = (SELECT app_clinic()) AND ((SELECT app_patient()) IS NULL OR (patient_id = (SELECT app_patient()) AND signed_at IS NOT NULL)))
  WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL);
GRANT SELECT, INSERT ON "referral_letter" TO plumbline_runtime;
GRANT UPDATE ("recipient", "subject", "text", "saved_by", "saved_at", "version", "head", "signed_by", "signed_at") ON "referral_letter" TO plumbline_runtime;
CREATE FUNCTION refuse_signed_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_merging() THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a signed letter never changes' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER signed_is_final BEFORE UPDATE OR DELETE ON "referral_letter" FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL)
  EXECUTE FUNCTION refuse_signed_letter();
