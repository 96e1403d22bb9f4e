-- CreateTable
CREATE TABLE "adjustment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "segment" TEXT NOT NULL,
    "technique" TEXT NOT NULL,
    "side" "side" NOT NULL,

    CONSTRAINT "adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pain_mark" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "feeling" TEXT NOT NULL,

    CONSTRAINT "pain_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_snippet" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clinic_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "note_snippet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "adjustment_clinic_id_note_id_segment_key" ON "adjustment"("clinic_id", "note_id", "segment");

-- CreateIndex
CREATE UNIQUE INDEX "pain_mark_clinic_id_note_id_region_key" ON "pain_mark"("clinic_id", "note_id", "region");

-- CreateIndex
CREATE INDEX "note_snippet_clinic_id_idx" ON "note_snippet"("clinic_id");

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_clinic_id_note_id_fkey" FOREIGN KEY ("clinic_id", "note_id") REFERENCES "visit_note"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_mark" ADD CONSTRAINT "pain_mark_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_mark" ADD CONSTRAINT "pain_mark_clinic_id_note_id_fkey" FOREIGN KEY ("clinic_id", "note_id") REFERENCES "visit_note"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_snippet" ADD CONSTRAINT "note_snippet_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_snippet" ADD CONSTRAINT "note_snippet_clinic_id_changed_by_fkey" FOREIGN KEY ("clinic_id", "changed_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Staff's own working papers: never visible to a signed-in patient. The clinic's snippets are nobody's record.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['adjustment', 'pain_mark', 'note_snippet'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY of_clinic ON %I USING (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL) WITH CHECK (clinic_id = (SELECT app_clinic()) AND (SELECT app_patient()) IS NULL)', t);
  END LOOP;
END $$;

CREATE TRIGGER signed_is_final BEFORE INSERT OR UPDATE OR DELETE ON "adjustment" FOR EACH ROW EXECUTE FUNCTION refuse_signed_finding();
CREATE TRIGGER signed_is_final BEFORE INSERT OR UPDATE OR DELETE ON "pain_mark" FOR EACH ROW EXECUTE FUNCTION refuse_signed_finding();

GRANT SELECT, INSERT, DELETE ON "adjustment", "pain_mark" TO plumbline_runtime;
GRANT SELECT, INSERT, UPDATE ON "note_snippet" TO plumbline_runtime;
