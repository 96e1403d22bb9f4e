import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { updatePhotoRemoved } from "@/lib/data/notes/posture-photos";
import { updateFileRemoved } from "@/lib/data/clinics/stored-files";
import { withActor } from "@/lib/data/with-actor";
import { removeStored } from "@/lib/files/file-store";
import { photoOrRefuse } from "@/lib/use-cases/posture-photos/photo-or-refuse";

/** Takes a photo away for good; the record keeps that there was one. Answers whose it was. */
export async function removePosturePhoto(
  actor: ActorFor<"posture.change">,
  { photoId }: { readonly photoId: string },
): Promise<{ patientId: string }> {
  const { clinicId } = actor;
  const { fileId, patientId } = await withActor(actor, async (db) => {
    const photo = await photoOrRefuse(db, patientsVisibleTo(actor), photoId);
    await updatePhotoRemoved(db, clinicId, photoId);
    await updateFileRemoved(db, clinicId, photo.fileId);
    return photo;
  });
  await removeStored({ clinicId, fileId });
  return { patientId };
}
