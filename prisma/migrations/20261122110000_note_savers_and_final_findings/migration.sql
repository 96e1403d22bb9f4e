-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "visit_note" ADD COLUMN     "saved_by" UUID;

-- AddForeignKey
ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_clinic_id_saved_by_fkey" FOREIGN KEY ("clinic_id", "saved_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_note" ADD CONSTRAINT "visit_note_clinic_id_signed_by_fkey" FOREIGN KEY ("clinic_id", "signed_by") REFERENCES "staff"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The findings are part of the note: signed with it, final with it.
CREATE FUNCTION refuse_signed_finding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND EXISTS (SELECT FROM visit_note n WHERE n.id = OLD.note_id AND n.state = 'signed')
     OR TG_OP <> 'DELETE' AND EXISTS (SELECT FROM visit_note n WHERE n.id = NEW.note_id AND n.state = 'signed') THEN
    RAISE EXCEPTION 'a signed note changes only by addendum' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER signed_is_final BEFORE INSERT OR UPDATE OR DELETE ON "posture_finding" FOR EACH ROW EXECUTE FUNCTION refuse_signed_finding();
CREATE TRIGGER signed_is_final BEFORE INSERT OR UPDATE OR DELETE ON "movement_finding" FOR EACH ROW EXECUTE FUNCTION refuse_signed_finding();
