import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createPosturePhoto } from "@/lib/data/notes/posture-photos";
import { withActor } from "@/lib/data/with-actor";
import { sentType } from "@/lib/domain/files/content-type";
import type { PhotoView } from "@/lib/domain/posture-photos/landmarks";
import { removeStored } from "@/lib/files/file-store";
import { type MadePhoto, NotTaken } from "@/lib/files/made-file";
import { makePhoto } from "@/lib/files/make-photo";
import { keepFile } from "@/lib/use-cases/files/keep-file";
import { makeAlone } from "@/lib/use-cases/files/make-alone";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

/** Keeps a photo of a patient's posture, drawn anew from what was sent; answers its id. */
export async function addPosturePhoto(
  actor: ActorFor<"posture.change">,
  {
    patientId,
    view,
    sent,
  }: { readonly patientId: string; readonly view: PhotoView; readonly sent: Uint8Array },
): Promise<string> {
  const { clinicId, staffId } = actor;
  // Whose it is comes before any work on what was sent.
  await withActor(actor, (db) => readChartBanner(db, patientsVisibleTo(actor), patientId));
  const made = await makeAlone(() => make(sent));
  let fileId: string | undefined;
  try {
    return await withActor(actor, async (db) => {
      db.shows(patientId);
      const keeper = {
        ownerKind: "posture-photo",
        ownerId: patientId,
        clinicId,
        createdBy: staffId,
      } as const;
      fileId = await keepFile(db, keeper, made);
      const { width, height } = made;
      return createPosturePhoto(db, { clinicId, patientId, fileId, view, width, height, takenBy: staffId });
    });
  } catch (error) {
    if (fileId !== undefined) await removeStored({ clinicId, fileId });
    throw error;
  }
}

async function make(sent: Uint8Array): Promise<MadePhoto> {
  const type = sentType(sent);
  if (type === null || type === "mp4" || type === "webm")
    throw new NotTaken("Use a JPEG, PNG or WebP picture.");
  return makePhoto(sent);
}
