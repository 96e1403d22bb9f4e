import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { MarkPhotoInput, MarkPhotoReply } from "@/lib/contracts/posture-photo";
import { findMarker, updatePhotoMarks } from "@/lib/data/notes/posture-photos";
import { withActor } from "@/lib/data/with-actor";
import { anglesOf, FORMULAS } from "@/lib/domain/posture-photos/angles";
import { areSound } from "@/lib/domain/posture-photos/landmarks";
import { AppError } from "@/lib/errors";
import { photoOrRefuse } from "@/lib/use-cases/posture-photos/photo-or-refuse";

/** Keeps the landmarks of a photo and the angles worked out here; the device's own numbers are not asked for. */
export function markPosturePhoto(
  actor: ActorFor<"posture.change">,
  { photoId, landmarks, over }: MarkPhotoInput,
): Promise<MarkPhotoReply> {
  return withActor(actor, async (db) => {
    const photo = await photoOrRefuse(db, patientsVisibleTo(actor), photoId);
    if (!areSound(photo.view, landmarks, photo))
      throw new AppError("invalid", "landmark off the picture", {
        landmarks: "A landmark lies off the picture.",
      });
    const angles = anglesOf(photo.view, landmarks);
    const marked = { landmarks, angles, formulas: FORMULAS, markedBy: actor.staffId, over };
    if (!(await updatePhotoMarks(db, actor.clinicId, photoId, marked))) {
      const who = (await findMarker(db, actor.clinicId, photoId)) ?? "Somebody else";
      throw new AppError("conflict", "marked meanwhile", {
        landmarks: `${who} has marked this photo meanwhile.`,
      });
    }
    return { angles: { ...angles } };
  });
}
